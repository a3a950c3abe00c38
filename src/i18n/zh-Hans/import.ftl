### 目录文件与名册导入的问题

problem-unreadable = 无法读取：{ $detail }
problem-not-text = 不是 UTF-8 文本。请用 UTF-8 编码另存。
problem-too-large = 文件超过 { $max } KiB,未读取。
problem-too-many-files = 文件超过 { $max } 个，其余未读取。
problem-syntax = 不符合 TOML 语法：{ $detail }
problem-unrecognised = 看不出是会议类型、规则集、法定门槛还是项目流程。请放进 formats、rules、laws 或 pipelines 文件夹。
problem-missing = 缺少 { $key }。
problem-unknown-key = 不认识 { $key }。
problem-wrong-type = { $key } 应为{ $expected }，现在是{ $found }。
problem-not-allowed = { $key } 不能是“{ $found }”，可以是：{ $allowed }。
problem-bad-fraction = { $key }：“{ $found }”不是不大于1的分数。请写成 "2/3" 或 "60%"。
problem-out-of-range = { $key } 应为 { $min } 到 { $max } 的整数。
problem-empty = { $key } 不能为空。
problem-too-long = { $key } 太长，最多 { $max }。
problem-bad-id = { $key }：“{ $found }”不能作为代号，只能用英文字母、数字、- 和 _。
problem-not-the-file-name = { $key } 应与文件名一致：“{ $stem }”。
problem-duplicate = { $key }：“{ $value }”重复，第 { $first } 行已有。
problem-min-above-max = { $key }：下限 { $min } 高于上限 { $max }。
problem-dangling = { $key }：没有名为“{ $found }”的{ $what }。
problem-circle = { $key }：规则集互为基础：{ $through }。
problem-needs = 有 { $key } 就必须有 { $other }。
problem-excludes = { $key } 与 { $other } 只能写一个。
problem-suggestion = 是不是“{ $name }”？

toml-string = 带引号的文字
toml-integer = 整数
toml-float = 小数
toml-boolean = true 或 false
toml-datetime = 日期时间
toml-array = 列表
toml-table = 表

referent-rules = 规则集
referent-profile = 项目流程
referent-transition = 流转
referent-state = 状态
referent-category = 类别
referent-motion = 动议
referent-base-motion = 基础规则集动议
referent-group = 动议组

import-at-row = 第 { $row } 行：{ $what }
import-at-cell = 第 { $row } 行“{ $column }”列：{ $what }

import-problem-unbalanced-quote = 引号没有成对。
import-problem-field-count = 有 { $found } 格，应为 { $expected } 格。
import-problem-too-many-columns = 超过 { $max } 列。
import-problem-too-many-rows = 超过 { $max } 人，其余未读取。
import-problem-skipped-row = 标题行上方的内容，已跳过。
import-problem-empty-name = 没有姓名。
import-problem-too-long = 太长，最多 { $max } 字。
import-problem-duplicate-name = “{ $name }”与第 { $first } 行同名。如果是同一人，请删去一行。
import-problem-duplicate-seat = 座号 { $seat } 与第 { $first } 行重复。
import-problem-seat-range = “{ $found }”不能作座号，座号为 1 到 { $max } 的整数。
import-problem-seat-from-digits = 由“{ $found }”取座号 { $seat }。
import-problem-seat-missing = 没有座号，编为 { $seat } 号。
import-problem-seat-assigned = “{ $found }”不是可用的座号，编为 { $seat } 号。
import-problem-unknown-category = 本会没有“{ $found }”这一类别。
import-problem-no-category = 没有填类别。
import-problem-no-category-column = 没有“类别”列。
import-problem-not-yes-or-no = “{ $found }”看不出是或否。请填 是 或 否。

import-error-unreadable = 无法读取文件（系统说：{ $detail }）。请另存一份到桌面再选。
import-error-too-large = 文件太大，最多 { $max } MiB。
import-error-empty = 名册里没有人。
import-error-not-a-table = 不是 CSV 文本，也不是 XLSX 表格。
import-error-old-spreadsheet = 旧版 Excel(.xls)或加密的表格。请另存为 XLSX 或 CSV。
import-error-spreadsheet = 表格文件损坏：{ $detail }
import-error-undecodable = 第 { $row } 行有无法识别的字节（按 { $encoding } 读取）。请用 UTF-8 另存。
import-error-no-name-column = 没有“姓名”列。现有的列：{ $columns }

import-layout-header = 有标题行的名册
import-layout-openslides = OpenSlides 参会人名册
import-layout-helios = Helios 选民名册
import-layout-names = 只有姓名
import-layout-seat-name = 座号、姓名
import-layout-seat-name-category = 座号、姓名、类别
import-error-no-file = 找不到这个文件。请核对文件名和所在文件夹（拖到窗口里可得到完整路径），或先把文件放到桌面再选。
import-error-denied = 系统不让读这个文件。请先在表格软件里关掉它，或另存一份到桌面再选。

referent-law = 法律规定
problem-bad-time = { $key }：“{ $found }”不是时间。写 "setting"（由社区定）、分钟数，或 "2:30" 这样的分秒。
problem-no-source = { $key }：没有哪一步会写出“{ $paper }”这份文书的内容，请加上相应的步骤或去掉它。
problem-votes-without-motions = { $key }：这一步要表决，但前面没有一步可以提动议（motions）。
problem-phase-order = { $key }：五事要按“说、问、议、办、评”的次序，各一次。
problem-how-before-whether = { $key }：“怎么做”（how）前面要有“要不要做”（whether）。
problem-no-stage = { $key }：开放空间会议至少要有一步写明阶段（stage）。
problem-stage-in-mode = { $key }：有步骤写了阶段（stage），会议方式应为 open-space 或 mixed。
problem-no-business = { $key }：按动议开的会（rules）至少要有一步可以提动议（motions）或问答（pairs）；只议谈不表决的写 plain。
problem-votes-without-figure = { $key }：写了不表决（none），却有步骤要表决（votes）。
problem-parties = { $key }：要达成协议（agreement），至少要有两类人员写明 party = true。
problem-share-of-zero = { $key }：份额不能是零，否则一个人也不要。
problem-more-than-all = { $key }：不可能多于全部；要全部的写 at_least = "1/1"。
