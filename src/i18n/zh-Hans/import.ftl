### 目录文件与名册导入的问题

problem-unreadable = 无法读取:{ $detail }
problem-not-text = 不是 UTF-8 文本。请用 UTF-8 编码另存。
problem-too-large = 文件超过 { $max } KiB,未读取。
problem-too-many-files = 文件超过 { $max } 个,其余未读取。
problem-syntax = 不符合 TOML 语法:{ $detail }
problem-unrecognised = 看不出是会议类型、规则集还是项目流程。请放进 formats、rules 或 pipelines 文件夹。
problem-missing = 缺少 { $key }。
problem-unknown-key = 不认识 { $key }。
problem-wrong-type = { $key } 应为{ $expected },现在是{ $found }。
problem-not-allowed = { $key } 不能是“{ $found }”,可以是:{ $allowed }。
problem-bad-fraction = { $key }:“{ $found }”不是不大于1的分数。请写成 "2/3" 或 "60%"。
problem-out-of-range = { $key } 应为 { $min } 到 { $max } 的整数。
problem-empty = { $key } 不能为空。
problem-too-long = { $key } 太长,最多 { $max }。
problem-bad-id = { $key }:“{ $found }”不能作为代号,只能用英文字母、数字、- 和 _。
problem-not-the-file-name = { $key } 应与文件名一致:“{ $stem }”。
problem-duplicate = { $key }:“{ $value }”重复,第 { $first } 行已有。
problem-min-above-max = { $key }:下限 { $min } 高于上限 { $max }。
problem-dangling = { $key }:没有名为“{ $found }”的{ $what }。
problem-needs = 有 { $key } 就必须有 { $other }。
problem-excludes = { $key } 与 { $other } 只能写一个。
problem-suggestion = 是不是“{ $name }”?

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
