### 会议内核的用语:职务、动议、表决方式、动作、驳回理由

app-name = 议事

office-chair = 主持人
office-recorder = 记录人
office-teller = 计票人
office-observer = 监票人
office-timekeeper = 计时人

motion-main = 主动议
motion-amend = 修改
motion-amend_secondary = 二级修改
motion-withdraw = 请求收回动议
motion-adjourn = 休会（散会）

method-consent = 默认一致同意
method-voice = 口头表决
method-hands = 举手表决
method-rising = 起立表决
method-roll_call = 唱名表决

outcome-adopted = 通过
outcome-lost = 未通过

answer-yes = 赞成
answer-no = 反对
answer-abstain = 弃权

stance-for = 赞成
stance-against = 反对
stance-question = 询问
stance-remark = 评议

presence-present = 到会
presence-absent = 未到
presence-excused = 请假
presence-represented = 委托

phase-blank = 未建
phase-preparing = 筹备中
phase-in_session = 进行中
phase-adjourned = 已散会，待签字
phase-signed = 已签字

base-votes_cast = 赞成票与反对票之和
base-present = 到会有表决权人数
base-membership = 全体有表决权成员

threshold-strict = 超过{ $base }的{ $share }
threshold-inclusive = 不少于{ $base }的{ $share }
share-1-2 = 半数
share-2-3 = 三分之二
share-3-4 = 四分之三
share-other = { $den }分之{ $num }

act-convene = 建立会议
act-enrol = 录入名册
act-appoint = 指定职务
act-add_item = 添加议题
act-mark = 点名签到
act-call_to_order = 宣布开会
act-advance = 进入下一步
act-move_main = 提出主动议
act-move_amend = 提出修改
act-move_adjourn = 动议休会
act-second = 附议
act-withdraw_second = 收回附议
act-no_second = 宣布无人附议
act-reword = 改动措辞
act-state = 宣布议题
act-withdraw = 收回动议
act-raise_hand = 举手要求发言
act-lower_hand = 放下举手
act-give_floor = 请人发言
act-end_speech = 发言结束
act-pause = 暂停计时
act-resume = 继续计时
act-gist = 记发言要点
act-point_of_order = 提出程序问题
act-rule = 裁定
act-put_question = 付诸表决
act-no_objection = 无人反对
act-object = 有人反对
act-announce = 宣布结果
act-count = 录入票数
act-answer = 唱名应答
act-close_roll = 唱名结束
act-cancel_vote = 中止表决
act-adjourn = 宣布散会
act-undo = 撤销
act-sign = 签字

refusal-already_convened = 会议已经建立。
refusal-not_convened = 还没有建立会议。
refusal-unknown_format = 没有名为“{ $format }”的会议格式。
refusal-not_in_session = 还没有宣布开会。
refusal-already_in_session = 会议已经在进行中。
refusal-meeting_adjourned = 会议已经散会。
refusal-signed_is_final = 结果已有人签字，不能再改；更正须在下一次会议作出。
refusal-unknown_seat = 名册上没有 { $seat } 号。
refusal-bad_seat = 座号 { $seat } 不能用：座号从 1 开始，且不能重复。
refusal-unknown_category = { $name }的类别“{ $category }”不在本次会议的类别之内。
refusal-empty_roster = 名册是空的。
refusal-too_many = 太多了：最多 { $max }。
refusal-office_vacant = 还没有指定{ $office }。
refusal-not_chair = 只有主持人可以这样做，{ $name }不是主持人。
refusal-not_a_member = { $name }是列席人员，没有表决权，不能提出动议、附议或辩论。
refusal-not_present = { $name }没有到会。
refusal-chair_impartial = 主持中立：{ $name }正在主持，不提动议，也不参加辩论。
refusal-no_proxies = 本次会议的规则不承认委托。
refusal-no_quorum = 不足法定人数：到会 { $present } 人，需要 { $needed } 人，差 { $short } 人。
refusal-composition_broken = { $fault ->
    [size] 名册有 { $size } 人，应为 { $min } 至 { $max } 人。
    [too_few] { $size } 人之中“{ $category }”有 { $count } 人，至少要 { $limit } 人。
   *[too_many] { $size } 人之中“{ $category }”有 { $count } 人，最多 { $limit } 人。
  }
refusal-unknown_need = 项目库里没有需求 { $need }。
refusal-need_on_agenda = 需求 { $need } 已经在议程上。
refusal-agenda_closed = 会议已经走过议题这一段，新议题要留到下次会议。
refusal-same_signatory = { $name }已担任另一个要签字的职务，签字人不能是同一人。
refusal-wrong_state = 需求 { $need } 现在的状态是 { $state }，本会只受理 { $wanted }。
refusal-text_empty = 内容是空的。
refusal-text_too_long = 内容太长：最多 { $max } 字。
refusal-words_not_found = 原文里没有“{ $words }”这几个字。
refusal-words_ambiguous = “{ $words }”在原文里出现了 { $times } 次，请说明是第几处，或多写几个字。
refusal-no_effect = 这样什么也没有改变。
refusal-out_of_order_precedence = 一时一件：“{ $pending }”正待决，先处理它。
refusal-third_degree = 修改最多两级。先表决这个二级修改；不通过时可以另提。
refusal-not_amendable = 这个动议不能修改。
refusal-already_decided = 同一个问题本次会议已经表决过。
refusal-no_pending_question = 现在没有待决的议题。
refusal-motion_not_stated = 刚提出的动议还没有宣布为议题。
refusal-no_motion = 无动议不讨论：先要有人提出动议。
refusal-needs_second = 还没有人附议。
refusal-nothing_moved = 没有等待处理的新动议。
refusal-already_seconded = 已经有人附议，或者不需要附议。
refusal-mover_cannot_second = { $name }是动议人，不能附议自己的动议。
refusal-not_mover = 只有动议人{ $mover }可以这样做。
refusal-not_seconder = 只有附议人可以收回附议。
refusal-floor_taken = { $name }正在发言，发言不能打断。
refusal-nobody_speaks = 现在没有人发言。
refusal-clock_stopped = 计时已经暂停。
refusal-clock_running = 计时正在走。
refusal-already_waiting = { $name }已经在等候发言。
refusal-nobody_waits = 没有人等候发言。
refusal-not_waiting = { $name }没有举手。
refusal-not_debatable = 这个动议不能辩论，直接表决。
refusal-turns_used = { $name }对本议题已发言 { $used } 次，上限是 { $max } 次。
refusal-mover_against = { $name }是动议人，不能发言反对自己的动议；可以投反对票，或请求收回。
refusal-step_forbids = 会议现在这一步不做这件事。
refusal-steps_before = 还没有到表决这一步：前面的步骤要先走完。
refusal-point_pending = 有程序问题等待主持人裁定。
refusal-no_point = 没有等待裁定的程序问题。
refusal-vote_in_progress = 正在表决，表决不能打断。
refusal-no_vote = 现在没有表决。
refusal-method_not_allowed = 这类会议的主动议只能用：{ $methods }。
refusal-wrong_method = 正在进行的不是这种表决。
refusal-count_needed = 这个门槛必须点票才能判定。
refusal-count_exceeds_present = 票数合计 { $counted }，超过到会有表决权的 { $present } 人。
refusal-roll_incomplete = 还有 { $missing } 人没有应答：{ $names }。
refusal-question_open = 还有议题没有处理完。
refusal-business_unfinished = 议程还没有走完。
refusal-no_next_step = 已经是最后一步。
refusal-nothing_to_undo = 没有可以撤销的操作。
refusal-not_adjourned = 会议还没有散会。
refusal-nothing_to_sign = 本次会议没有表决主动议，没有可签的结果。
refusal-not_signatory = { $office }不在签字人之列。
refusal-already_signed = { $office }已经签字。
refusal-key_reused = 这把钥匙已经由{ $office }签过字；每个职务要用自己的钥匙。
refusal-bad_signature = 缺少签名，或签名与结果不符。
