### 逐条记录:动作、驳回理由、五事、分流、会议类型

act-note_line = 记一条
act-correct_line = 改一条的文字
act-merge_lines = 两条归并
act-sort_line = 分流（大事、小事、私事）
act-strike_line = 划去一条
act-read_back = 回读确认
act-ask_pair = 记一问
act-answer_pair = 记一答
act-rate = 录入评分
act-assign = 布置任务
act-report_task = 任务的办理情况
act-agree = 达成协议
act-no_agreement = 未达成协议
act-propose_slate = 提出名单

lane-great = 大事（政府快办）
lane-small = 小事（协商共办）
lane-private = 私事（群众自办）

phase5-say = 说
phase5-ask = 问
phase5-deliberate = 议
phase5-act = 办
phase5-review = 评
phase5-say-full = 群众说事
phase5-ask-full = 干部问事
phase5-deliberate-full = 集中议事
phase5-act-full = 合力办事
phase5-review-full = 民主评事

aspect-whether = 要不要做
aspect-how = 怎么做

mode-rules = 按动议
mode-open-space = 开放空间
mode-plain = 议谈
mode-mixed = 混合

setting-quorum = 法定人数
setting-decision = 表决门槛
setting-time = “{ $step }”的总时间
setting-each = “{ $step }”的每人时间

threshold-none = 不设

refusal-setting_needed = 这类会议留给社区自己定的还没有定：{ $settings }。本程序不代定。
refusal-unknown_preset = 这类会议没有“{ $preset }”这组席位。
refusal-no_vote_in_category = { $name }属于“{ $category }”，这一类列席，没有表决权。
refusal-seat_empty = “{ $category }”的席位还空着：至少要到 { $least } 人，现在 { $count } 人。
refusal-steps_required = 这些步骤要先走完才能表决：{ $steps }。要省去某一步，须由成员动议暂停规则并记录在案，主持人不能自行省去。
refusal-no_such_step = 本议题后面没有“{ $step }”这一步。
refusal-whether_first = 先定“要不要做”，再议“怎么做”：本议题还没有决定要做。
refusal-phase_empty = “{ $phase }”这一步还没有任何记录，不能算走过。
refusal-tasks_open = “办”还没有办完，不能评：{ $tasks }。办完的请记下办理情况；没办完的，散会后下次接着办。
refusal-turn_taken = 轮流发言每人一次，{ $name }已经讲过；还没轮到的：{ $left }。
refusal-nothing_noted = 没有可以这样处理的条目。
refusal-line_closed = 第 { $number } 条已经划去或并入别条。
refusal-not_read_back = 记下的条目还没有回读确认，请先逐条念给大家听。
refusal-nothing_asked = 还没有人提问。
refusal-unknown_kind = 没有“{ $kind }”这一类，可以是：{ $kinds }。
refusal-bad_rating = 评分对不上：共 { $heads } 项，每人每项最多 { $most } 分，评分人数 { $raters }；每项填全体评分人的合计分。
refusal-ratings_missing = 还没有评分：{ $sides }。各方分别评，缺一不可。
refusal-task_incomplete = { $lacks ->
    [who] 任务要写明由谁办。
    [due] 任务要写明哪天办完。
   *[inspector] 任务要写明由谁检查。
  }
refusal-self_inspected = { $name }不能自己检查自己办的事，请另定检查人。
refusal-no_tasks = 没有待办的任务。
refusal-party_missing = { $told ->
    [yes] “{ $category }”一方没有人在场，不能达成协议。
   *[no] 协议至少要有两方。
  }
refusal-not_an_applicant = { $name }不是本议题的展示方；本议题的展示方：{ $names }。
refusal-slate_missing = 还没有提出名单，不能表决；请先提出名单并核查。

field-waives = 省去哪一步
waives-none = 不涉及步骤
terms-suspend_rules-step = 本议题省去“{ $step }”这一步
