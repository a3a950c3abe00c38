### 逐条记录：屏幕上的字

place-sheet = 逐条记录
key-note_line = 记一条
key-correct_line = 改字
key-merge_lines = 归并
key-sort_line = 分流
key-strike_line = 划去
key-read_back = 回读确认
key-ask_pair = 记一问
key-answer_pair = 记一答
key-rate = 录评分
key-assign = 布置任务
key-report_task = 任务办理
key-agree = 达成协议
key-no_agreement = 未达成
key-propose_slate = 提名单
key-a-present = 下一位展示
key-a-earlier = 往前看
key-a-later = 往后看
help-note_line = 记一条：写好按 Enter，接着记下一条，Esc 结束；Tab 到下一栏写是谁说的（座号、拼音首字母或姓名）
help-correct_line = 改一条的文字，例如回读时
help-merge_lines = 两条说的是一回事：前一条并入后一条
help-sort_line = 三事分流：大事政府快办，小事协商共办，私事群众自办
help-strike_line = 划去一条，写明理由；划去的仍看得见
help-read_back = 已逐条念给大家听并得到确认；改动之后要重新回读
help-ask_pair = 记一个提问：谁问、问谁
help-answer_pair = 记一个回答：先补还没有回答的
help-rate = 录入一方的评分：评分人数和各项的合计分
help-assign = 布置任务：做什么、谁办、哪天办完、谁检查；任何环节都可以
help-report_task = 任务办得怎样：办完了，或还没有
help-agree = 各方达成协议，写明内容和同意的人
help-no_agreement = 未达成协议，写明原因
help-propose_slate = 提出要成立的机构的名单
help-a-present = 请下一位申请人展示，开始计时
help-a-earlier = 往前看先记下的
help-a-later = 回到新记下的
stage-private-part = 这一部分不投影。先按 F5 回到操作画面再做。

field-line = 内容
field-line-kind = 类别
field-said-by = 谁说的
field-line-to = 关于谁
field-line-n = 第几条
field-line-into = 并入第几条
field-lane = 归哪一类
field-question = 哪个提问
field-question-text = 提问
field-asked-by = 谁问
field-asked-to = 问谁
field-answer = 回答
field-answered-by = 谁答
field-side = 哪一方
field-raters = 评分人数
field-remark = 评语
field-task-text = 做什么
field-task-who = 谁办
field-task-due = 哪天办完
field-inspector = 谁检查
field-task-question = 来自提问
field-task = 哪项任务
field-task-done = 办完了
field-task-report = 情况
field-agreement = 协议内容
field-parties = 同意的人
field-no-agreement = 原因
field-slate-name = 机构名称
field-slate-people = 名单

form-line = 没有这个编号，或已经划去、归并
form-day = 写成 2026-12-10、12-10，或 +7（7 天后）
form-day-unread = 看不懂这个日子
form-day-is = { $n ->
    [0] → { $day }（今天）
   *[other] → { $day }（{ $n } 天后）
  }
form-day-past = → { $day }（已经过去）
form-line-last = 上一条：{ $n } { $text }
form-line-n-is = { $n } “{ $text }”
form-line-into-is = → 并入 { $n } “{ $text }”
form-question-last = 上一问：{ $n } { $text }
form-question-is = 第 { $n } 问：{ $text }
form-question-of = 第 { $n } 问：{ $text }（{ $who }）
form-task-is = 任务 { $n }：{ $text }。{ $who }办，{ $due } 前，{ $inspector }检查
form-slate-category = 看不出是哪一类。写成“居民：张三、李四；物业：王五”
form-slate-is = 共 { $n } 人：{ $list }
form-rate = 每项填这一方全体评分人的合计分。
form-assign = 日子写 12-10，或 +7 表示 7 天后。检查的人不能是办的人。
form-agree = 在场的每一方都要同意。逐个问过再记。
form-propose_slate = 按类写：“居民：张三、李四；物业：王五”。再提一次就换掉前一次的。
form-sort_line = 大事政府快办，小事协商共办，私事群众自办。写明理由。
form-strike_line = 划去的连同理由留在记录里。

sheet-lane-great = 大事
sheet-lane-small = 小事
sheet-lane-private = 私事
sheet-line-into = 并入 { $n }
sheet-struck = 划去：{ $reason }
sheet-none-lines = 还没有记下什么。
sheet-none-questions = 还没有人提问。
sheet-none-tasks = 还没有任务。
sheet-none-slate = 还没有提出名单。
sheet-none-accord = 还没有结果。
sheet-none-applicants = 这一项没有登记申请人。另起计时可写姓名。
sheet-waits = 待答
sheet-to = 问{ $who }
sheet-about = 关于{ $who }
sheet-read = 已回读
sheet-unread = 未回读
sheet-lines-n = 共 { $n } 条
sheet-questions-n = { $n } 问，{ $waits } 问待答
sheet-earlier = ↑ 还有 { $n } 行
sheet-later = ↓ 还有 { $n } 行
sheet-head-lines = 记下的
sheet-head-pairs = 问答
sheet-head-ratings = 评分
sheet-head-tasks = 任务
sheet-head-accord = 协议
sheet-head-slate = 名单
sheet-head-rounds = 轮流发言
sheet-head-presentations = 展示
sheet-raters = { $n } 人
sheet-unrated = 未评：{ $names }
sheet-each-most = 平均分，满分 { $most }
sheet-total = 合计
sheet-task-due = { $who } · { $due } · 检查 { $inspector }
sheet-task-overdue = { $who } · { $due } 已逾期 · 检查 { $inspector }
sheet-task-from = 上次
sheet-task-said = { $done ->
    [yes] 办完：{ $text }
   *[no] 未完：{ $text }
  }
sheet-agreed = 达成协议（{ $names }）
sheet-not-agreed = 未达成协议
sheet-slate-is = { $name } · 共 { $n } 人
sheet-turns-left = 还没轮到 { $n } 人：{ $names }
sheet-turns-done = 每人都已发言。
sheet-presented = { $who } 用 { $used } / { $span }
sheet-presents = { $who } 正在展示
sheet-to-present = { $who } 待展示
sheet-each = 每人 { $time }

step-minutes-gone = { $gone }/{ $n }分

dark-title = 这一部分不投影
dark-said = 这一部分的内容不公开投影，请看着彼此说话。
dark-warning = 本环节不投影：投影机若与这台电脑同屏，请先按 F5 或遮住投影
titles-warning = 本环节只投影标题：同屏时请按 F5

tick-sheet-private = 记下一项（不公开）
tick-sheet-noted = { $who ->
    [none] 记下 { $n }“{ $text }”
   *[other] { $who }：{ $n }“{ $text }”
  }
tick-sheet-corrected = 第 { $n } 条改为“{ $text }”
tick-sheet-merged = 第 { $n } 条并入第 { $into } 条
tick-sheet-sorted = 第 { $n } 条归为{ $lane }
tick-sheet-struck = 划去第 { $n } 条：{ $text }
tick-sheet-read_back = 已逐条回读
tick-sheet-asked = { $who ->
    [none] 问“{ $text }”
   *[other] { $who }问“{ $text }”
  }
tick-sheet-answered = { $who ->
    [none] 答“{ $text }”
   *[other] { $who }答“{ $text }”
  }
tick-sheet-rated = { $side }已评分（{ $n } 人）
tick-sheet-assigned = 任务：{ $text }（{ $who }，{ $due } 前）
tick-sheet-reported = 任务“{ $what }”：{ $text }
tick-sheet-concluded = { $reached ->
    [yes] 达成协议
   *[no] 未达成协议
  }
tick-sheet-slated = 提出名单：{ $text }，共 { $n } 人
