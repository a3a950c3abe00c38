# 开放空间的文件：会议记录里的部分、会议成果集、报告用纸，以及读回报告时的话。

space-a-participant = 一位参与者
space-number = { $n }号
space-topic = { $n }号“{ $title }”
space-hours = { $starts }–{ $ends }
space-day = 第{ $day }天 { $hours }
space-place = { $time } { $room }
space-no-cell = 没有排到时间和地点
space-planned = 开放空间的主题：“{ $theme }”；场地 { $rooms } 个，时段 { $slots } 个
space-room-added = 加一个场地：{ $room }
space-slot-added = 加一个时段：{ $time }
space-posted = { $name }贴出 { $topic }（{ $place }）
space-entered-late = 事后按纸墙补录
space-split-from = 从 { $n }号分出
space-again = { $n }号没有举行，重新贴出
space-retitled = { $topic }改题为“{ $title }”
space-moved = { $topic }从“{ $from }”改到“{ $to }”
space-swapped = { $topic }与 { $with }对调时间地点
space-merged = { $topic }经双方召集人同意，并入 { $into }
space-merged-terms = 合办于 { $place }，由{ $name }负责写报告
space-shared = { $topic }由{ $name }一同召集
space-handed-over = { $topic }由{ $from }移交{ $to }召集
space-crossed-out = 召集人划去 { $topic }，原因：“{ $reason }”
space-round-began = 分组讨论开始：{ $time }
space-round-ended = 分组讨论结束：{ $time }
space-going-on = 继续讨论的：{ $topics }
space-finished = { $topic }结束{ $counted ->
    [yes] ，参加 { $count } 人
   *[no] { "" }
}
space-stepped-in = 召集人没有到场，{ $name }代为召集 { $topic }
space-not-held = { $topic }没有举行，原因：“{ $reason }”
space-reported = { $name }交 { $topic }的报告{ $version ->
    [1] { "" }
   *[other] （第 { $version } 版）
}{ $late ->
    [yes] ，报告截止后补交
   *[no] { "" }
}
space-stated = { $topic }以一句话代替报告：“{ $text }”
space-announced = 消息：“{ $text }”
space-clustered = 相近议题归并为“{ $title }”：{ $topics }
space-dots-counted = 现场点数点算完毕：到会 { $present } 人，{ $voters } 人贴点
space-group-formed = 成立第 { $n } 行动小组“{ $title }”，发起人{ $name }
space-group-joined = { $names }加入第 { $n } 行动小组“{ $title }”
space-proposed = { $name }写下候选项目 { $n }“{ $title }”
space-vetted = 候选项目 { $n }“{ $title }”经核对：不超出既定条件，合法，由{ $body }决定
space-drafted = 候选项目 { $n }“{ $title }”写成动议：
space-on-agenda = 候选项目 { $n }“{ $title }”列入本会议程

space-project-objected = { $name }对候选项目 { $n }“{ $title }”提出异议：“{ $text }”
space-objection = 异议（{ $name }）：“{ $text }”

space-section = 开放空间
space-theme = 主题：{ $theme }
space-sponsor = 邀请方：{ $sponsor }
space-givens = 既定条件（不在讨论之列）：
space-wall = 议题墙
space-no-topics = 没有人贴出议题。
space-topic-line = { $topic }　召集人：{ $names }　{ $place }
space-topic-short = { $line }　{ $state }
space-state-line = 状态：{ $state }
space-state = { $state ->
    [posted] 在墙上，没有举行
    [scheduled] 在墙上，没有举行
    [running] 正在讨论，报告 { $reports } 份
    [finished] 已讨论，没有报告
    [stated] 已讨论，没有报告，有一句话
    [reported] 已讨论，报告 { $reports } 份
    [merged] 并入 { $into }号
    [cancelled] 召集人划去，原因：“{ $reason }”
   *[unheld] 没有举行，原因：“{ $reason }”
}
space-interested = 登记感兴趣：{ $n } 人
space-came = 参加：{ $n } 人
space-titles-before = 原题：{ $titles }
space-places-before = 原定：{ $places }
space-convenor-acting = 召集人没有到场，第一位是代为召集的人
space-statement = 一句话：“{ $text }”
space-clusters = 归并的相近议题
space-matter = { $title }（{ $topics }）
space-priorities = 优先次序
space-dots-signal = 点数只表示轻重缓急，供以后安排参考，不是本会的决议：没有一项因此通过，也没有一项因此被否决；点数少的事，只要有人愿意负责，照样可以做。
space-dots-given = 每人 { $each } 点，一项最多 { $cap } 点；{ $by ->
    [hand] 当众贴点，现场点算
    [paper] 书面填写，由计票人点算
   *[box] 在加密票箱里填写
}。
space-dots-ties = 点数相同的，{ $known ->
    [all] 支持的人多的在前，再比一人贴满的人数，少的在前；仍然相同的
    [supporters] 支持的人多的在前；仍然相同的
   *[none] 因为没有点算支持人数，
}并列同一名次，后面的名次顺延（1、2、2、4）；不抽签，也不由主持人决定。
space-dots-turnout = 到会 { $present } 人，{ $voters } 人贴点；一共 { $available } 点，贴出 { $given } 点。
space-ranked = 第 { $rank } 位　{ $matter }（{ $topics }）　{ $dots } 点
space-ranked-supported = 第 { $rank } 位　{ $matter }（{ $topics }）　{ $dots } 点，支持 { $supporters } 人
space-not-counted = 未点算
space-groups = 行动小组
space-group = 第 { $n } 组“{ $title }”　发起人：{ $name }
space-group-members = 成员：{ $names }
space-from = 来自：{ $topics }
space-first-step = 第一步：{ $text }
space-first-date = 时间：{ $text }
space-group-needs = 需要：{ $text }
space-projects = 候选项目
space-projects-elsewhere = 候选项目只是草案，由有权的组织另行决定。
space-project = 候选项目 { $n }“{ $title }”　发起人：{ $name }　{ $state ->
    [candidate] 已写下
    [vetted] 已核对
    [drafted] 已写成动议
   *[on_agenda] 已列入本会议程
}
space-project-dots = 贴点第 { $rank } 位，{ $dots } 点（信号，不是决议）
space-project-dots-supported = 贴点第 { $rank } 位，{ $dots } 点，支持 { $supporters } 人（信号，不是决议）
space-project-problem = 问题：{ $text }
space-project-goal = 目标：{ $text }
space-project-beneficiaries = 受益者：{ $text }
space-project-place = 地点：{ $text }
space-project-proposal = 做法：{ $text }
space-project-source = 资金来源：{ $text }
space-project-body = 由谁决定：{ $text }
space-project-motion = 动议草案：{ $text }
space-project-need = 需求编号：{ $text }
space-budget = 预算：{ $least } 至 { $most } 元
space-budget-from = 预算：{ $least } 元起
space-budget-to = 预算：不超过 { $most } 元

book-title = { $body } { $title } 会议成果集
book-theme = 主题：{ $theme }
book-when = 时间：{ $from }
book-where = 地点：{ $place }
book-host = 主持人：{ $name }
book-unedited = 以下报告由各组自己写、自己交，原样收录，没有改动；姓名按本人要求不公开的，写作“一位参与者”。
book-column-n = 编号
book-column-title = 题目
book-column-convenor = 召集人
book-column-place = 时间和地点
book-column-state = 状态
book-column-interested = 感兴趣
book-column-reports = 报告
book-column-rank = 名次
book-column-matter = 议题
book-column-topics = 编号
book-column-dots = 点数
book-column-supporters = 支持人数
book-no-report = 没有报告
book-reports = 各组报告
book-no-reports = 没有交来的报告。
book-convenor = 召集人：{ $names }
book-place = 时间和地点：{ $place }
book-report-by = { $name }交，{ $moment }{ $late ->
    [yes] （截止后补交）
   *[no] { "" }
}
book-version = 同一人交了 { $versions } 版，这是第 { $version } 版，各版都收录。
book-participants = 参加者：{ $text }
book-participants-blank = 参加者：没有写
book-summary = 讨论概要
book-points = 要点
book-recommendations = 建议
book-next-steps = 下一步
book-step = { $what }（谁：{ $who }；何时：{ $when }）
book-step-who = { $what }（谁：{ $who }）
book-step-when = { $what }（何时：{ $when }）
book-without = 没有报告的议题
book-without-line = { $topic }　召集人：{ $names }　{ $state }
book-exported = 会议成果集已写到 { $path }
book-none = 这次会议没有开放空间。

report-form-title = 分组讨论报告
report-form-n = 编号
report-form-topic = 题目
report-form-convenor = 召集人
report-form-place = 时间地点
report-form-writer = 填写人
report-form-participants = 参加者
report-form-summary = 讨论概要
report-form-points = 要点
report-form-recommendations = 建议
report-form-next-steps = 下一步
report-form-hint-points = 一行一条
report-form-hint-steps = 做什么 | 谁 | 何时
report-form-both = { $one } / { $other }
report-form-heading = { $heading }（{ $hint }）
report-form-field = { $name }：{ $value }

report-problem-at = 第 { $line } 行：{ $what }
report-problem-no_file = 找不到这个文件。请核对文件名和所在文件夹。
report-problem-unreadable = 读不出来：{ $detail }
report-problem-too_large = 文件太大，最多 { $max } KiB。
report-problem-not_text = 不是文字文件。请另存为 Markdown 或纯文本（.md、.txt）。
report-problem-undecodable = 有无法识别的字节（按 { $encoding } 读取）。请用 UTF-8 另存。
report-problem-too_many_lines = 超过 { $max } 行。
report-problem-too_long = 太长，最多 { $max } 字。
report-problem-too_many_items = “{ $section }”超过 { $max } 条，从这一行起放不下。请合并几条，或分成两份报告。
report-problem-bad_number = “{ $found }”不是议题编号。
report-problem-twice = “{ $section }”写了两次，第 { $first } 行已经写过别的。
report-problem-step_without_what = 下一步里没有写做什么。
report-problem-nothing_said = 除了题目，什么都没有写。
report-check-read = { $file }：可以读取
report-check-topic = 编号：{ $n }
report-check-none = （没有写）
report-check-item = { $section }：{ $text }
report-check-faults = { $file }：有问题，没有读取
report-fault-no_topic = 看不出是哪个议题的报告。请写上编号或墙上的题目。
report-fault-unknown_topic = 墙上没有 { $n }号议题。
report-fault-unknown_title = 墙上没有题目为“{ $title }”的议题。请写上编号。
report-fault-same_title = 墙上有几个议题都叫“{ $title }”。请写上编号。
report-remark-other_title = 报告上写的题目是“{ $found }”，墙上 { $n }号是“{ $title }”。
report-remark-unknown_writer = 名册上找不到“{ $name }”，记为召集人所交。
report-remark-several_writers = 名册上有几位“{ $name }”，记为召集人所交。
report-form-there = { $path } 已经有了，没有覆盖。请换一个文件夹。
report-templates-written = 报告用纸已写到 { $path }（{ $count } 份）

cli-proceedings-about = 打印开放空间的会议成果集
cli-proceedings-arg-meeting = 会议编号；不写则为最近一次
cli-report-about = 开放空间各组的报告
cli-report-check-about = 读报告文件，显示会读出什么、有什么问题
cli-report-check-arg-files = Markdown 或纯文本文件
cli-report-check-arg-json = 输出 JSON
cli-report-template-about = 各议题的报告用纸，打印或直接填写
cli-report-template-arg-meeting = 会议编号；不写则为最近一次
cli-report-template-arg-blank = 一张空白的，不要会议
cli-report-template-arg-out = 写到这个文件夹，每个议题一个文件

poll-rule-dots = 贴点排先后：点数只表示轻重缓急，不是决议，没有一项当选或落选
poll-dots = 每人 { $each } 点，一项最多 { $cap } 点
poll-tie-dots = 点数相同时：支持的人多的在前，再比一人贴满的人数，少的在前；仍相同的并列同一名次；不抽签
paper-mark-dots = 每人 { $points } 点，在横线上写给几点，一行最多 { $cap } 点；可以不用完，超过作废。点数只表示先后，不是表决。
tally-dots-row = 第 { $rank } 位  { $name }  { $dots } 点
tally-dots-row-supported = 第 { $rank } 位  { $name }  { $dots } 点  支持 { $supporters } 人
tally-dots-signal = 以上是轻重缓急的信号，不是决议。
space-agreed = 同意的召集人：{ $names }
