### 会议内核的用语:职务、表决方式、动作、判断与裁定、驳回理由

app-name = 议事

office-chair = 主持人
office-recorder = 记录人
office-teller = 计票人
office-observer = 监票人
office-timekeeper = 计时人

method-consent = 默认一致同意
method-voice = 口头表决
method-hands = 举手表决
method-rising = 起立表决
method-roll_call = 唱名表决
method-ballot = 书面投票

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
base-ballots = 参加表决人数（含弃权和空白票）
base-present = 到会有表决权人数
base-membership = 全体有表决权成员

threshold-strict = 超过{ $base }的{ $share }
threshold-inclusive = 不少于{ $base }的{ $share }
needs-or = ，或
needs-against = 除非反对票{ $rule }，否则维持
needs-unanimous = 有一票反对就不成立
needs-area = 人数和面积两项都须{ $rule }
share-1-2 = 半数
share-1-3 = 三分之一
share-2-3 = 三分之二
share-3-4 = 四分之三
share-other = { $den }分之{ $num }

act-move = 提出“{ $motion }”
act-convene = 建立会议
act-enrol = 录入名册
act-enrol_numbered = 按座号建名册
act-appoint = 指定职务
act-add_item = 添加议题
act-record_earlier = 登记以往的决定
act-give_notice = 登记事先通知
act-mark = 点名签到
act-headcount = 录入到会人数
act-represent = 登记书面委托
act-call_to_order = 宣布开会
act-reconvene = 歇后继续开会
act-advance = 进入下一步
act-second = 附议
act-withdraw_second = 收回附议
act-no_second = 宣布无人附议
act-reword = 改动措辞
act-state = 宣布议题
act-rule_out = 裁定动议不合规则
act-withdraw = 收回动议
act-ask_consent = 问有无反对（默认一致同意）
act-raise_hand = 举手要求发言
act-lower_hand = 放下举手
act-give_floor = 请人发言
act-end_speech = 发言结束
act-start_timer = 开始计时（展示、答辩、发言台等）
act-stop_timer = 结束这段计时
act-clock_set_back = 记下电脑时钟被往回拨
act-park = 放进停车场
act-unpark = 停车场的事转为议题或需求
act-pause = 停住计时
act-resume = 继续计时
act-gist = 记发言要点
act-suggest_filling = 提一个填法
act-next_paragraph = 进入下一段
act-point_of_order = 提出程序问题
act-rule = 裁定
act-reply = 答复
act-submit_point = 把程序问题交会议决定
act-overrule = 破例放行（记录在案）
act-hand_over = 移交主持
act-take_chair = 交回主持
act-warn = 警示
act-name = 正式指名（记入记录）
act-take_up = 取出议题处理
act-call_up = 提出处理重新考虑（复议）
act-open_election = 宣布选举
act-declare_elected = 宣布当选
act-tellers = 录入计票报告
act-declare_interest = 申报利害关系
act-approve_minutes = 宣布批准上次记录
act-carried_out = 登记决定已执行
act-put_question = 付诸表决
act-no_objection = 无人反对
act-object = 有人反对
act-announce = 宣布结果
act-count = 录入票数
act-answer = 唱名应答
act-close_roll = 唱名结束
act-declare_polls = 宣布截止或重开投票
act-cancel_vote = 中止表决
act-open_poll = 发起投票（多个选项）
act-set_weights = 改动评分权重
act-issue_ballots = 发放纸质选票
act-open_box = 开启电子票箱
act-cast = 到投票位投票
act-audit_ballot = 验一张票（拆开核对，不投）
act-count_papers = 计票人录入计票
act-settle_count = 核定票数（记明理由）
act-unseal = 计票人开箱
act-adjourn = 宣布散会
act-undo = 撤销
act-sign = 签字

judgement-germane = 这个修改和原动议说的是同一件事吗？
judgement-germane-help = 意思相反也可以，只要没有另起话题；另起话题的，请他另提动议。
judgement-urgent = 真有更急的事要先办吗？
judgement-urgent-help = 有急事才宣布；只是不想再议的，请他改提搁置（不再审议）或结束辩论（立即表决）。
judgement-separable = 拆开以后，每一部分单独通过都说得通吗？
judgement-separable-help = 不用重写文字、别的部分没有通过也能照办，才能拆。
judgement-dilatory = 这次再提有正当的理由，不是故意拖延吗？
judgement-dilatory-help = 上次没有通过之后情况有了变化，就可以宣布；一再重提、妨碍会议的，裁定不合规则。
judgement-within_notice = 内容在事先通知的范围之内吗？
judgement-within_notice-help = 改动的幅度不超过通知里写的就可以；超出的，没有到会的人会措手不及。
judgement-concrete = 这个动议够具体吗：谁、做什么、何时、何地、花多少钱？
judgement-concrete-help = 通过以后能照着去办就够具体；只说“讨论一下”“加强管理”的，请动议人补全。

ground-not_germane = 与议题无关
ground-dilatory = 故意拖延
ground-not_urgent = 没有急事，等于不经表决就否掉议题
ground-not_separable = 拆开的部分不能单独成立
ground-beyond_notice = 超出事先通知的范围
ground-conflict = 与法律、章程或有效的决定相抵触
ground-negates = 效果等于投反对票
ground-not_concrete = 不够具体，通过了也没法照着办；动议人改好措辞可以再提
ground-frivolous = 没有实际意义
ground-decorum = 违反会场秩序
ground-priority = 现在不该办这件事
ground-other = 其他，见理由

breach-other = 其他违反规则的事
breach-no_second = 动议没有人附议
breach-quorum = 不足法定人数
breach-decorum = 违反会场秩序
breach-priority = 没有按次序办事
breach-continuing = 持续的违反：违反法律、章程，或侵害缺席者、成员的基本权利

offence-off_topic = 跑题
offence-overtime = 超时
offence-interrupting = 打断别人
offence-direct_exchange = 不面对主持人，彼此争论
offence-personal = 人身攻击或质疑动机
offence-disorder = 扰乱秩序

card-reminder = 提醒
card-yellow = 黄牌
card-second_yellow = 第二张黄牌：结束这次发言
card-red = 红牌：交会议决定

remedy-none = 不用再做什么
remedy-drop_motion = 撤下这个动议
remedy-end_speech = 结束这次发言
remedy-stop_vote = 中止这次表决
remedy-reopen_debate = 重新开放辩论

point-order = 程序问题
point-privilege = 权益问题
point-inquiry = 咨询议事规则
point-information = 咨询信息

shelf-table = 暂停（稍后恢复）
shelf-postponed = 改期（到时再议）
shelf-committee = 委托（交委员会研究）
shelf-unfinished = 上次会议没有议完
shelf-interrupted = 被特别议程打断
shelf-divided = 拆分出来，等着审议

authority-law = 法律规定
authority-adopted = 本组织通过的规定
authority-rule_set = 议事规则

warning-prior_study = 提醒：这项议题应当先经社区党组织研究讨论，议程上还没有记明已经研究。这不影响表决。

scope-full = 可以讨论全部内容
scope-own_merits = 只讨论这个动议本身要不要通过，不讨论下面的议题
scope-opens_question = 连同它所针对的议题也可以讨论
scope-none = 不辩论，直接表决

refusal-already_convened = 会议已经建立，不用再建。
refusal-not_convened = 还没有建立会议，请先建立。
refusal-unknown_format = 没有名为“{ $format }”的会议格式；yishi catalog list 列出全部。
refusal-not_in_session = 还没有宣布开会；请主持人先宣布开会。
refusal-already_in_session = 会议已经在进行中。
refusal-meeting_adjourned = 会议已经散会；没有办的事要等下次会议。
refusal-signed_is_final = 结果已有人签字，不能再改；更正须在下一次会议作出。
refusal-unknown_seat = 名册上没有 { $seat } 号；请核对座号，或先录入名册。
refusal-bad_seat = 座号 { $seat } 不能用：座号从 1 开始，不能重复；开会以后，座号不换人，有无表决权也不改。
refusal-unknown_category = { $told ->
    [yes] { $name }的类别“{ $category }”不在本次会议的类别之内。
   *[no] 这类会议按类别核对构成，不能只按座号建名册；请录入写明类别的名册。
  }
refusal-empty_roster = 名册是空的，请先录入名册。
refusal-too_many = 太多了：最多 { $max }。
refusal-office_vacant = 还没有指定{ $office }，请先指定。
refusal-not_chair = 只有主持人可以这样做，{ $name }不是主持人。
refusal-not_a_member = { $name }是列席人员，没有表决权，不能提出动议、附议或辩论。
refusal-not_present = { $name }没有到会；如已到会，请先签到。
refusal-chair_impartial = 主持中立：{ $name }正在主持，不提动议，也不参加辩论；要参加，请先移交主持。
refusal-no_proxies = 本次会议的规则不承认委托，要本人到会。
refusal-no_quorum = { $short ->
    [0] 到会 { $present } 人，人数够 { $needed } 人，但到会者的面积不足；在此之前只能休息（暂歇）、休会（散会）或等人到齐。
   *[other] 不足法定人数：到会 { $present } 人，需要 { $needed } 人，差 { $short } 人；在此之前只能休息（暂歇）、休会（散会）或等人到齐。
  }
refusal-composition_broken = { $fault ->
    [size] 名册有 { $size } 人，应为 { $min } 至 { $max } 人。
    [too_few] { $size } 人之中“{ $category }”有 { $count } 人，占 { $share }；不得少于 { $bound }，至少要 { $limit } 人。
   *[too_many] { $size } 人之中“{ $category }”有 { $count } 人，占 { $share }；不得超过 { $bound }，最多 { $limit } 人。
  }
refusal-unknown_need = 项目库里没有需求 { $need }。
refusal-need_on_agenda = 需求 { $need } 已经在议程上。
refusal-agenda_closed = 会议已经走过议题这一段，新议题要留到下次会议。
refusal-same_signatory = { $name }已担任另一个要签字的职务，签字人不能是同一人。
refusal-wrong_state = 需求 { $need } 现在的状态是 { $state }，本会只受理 { $wanted }。
refusal-text_empty = 内容是空的，请写上。
refusal-text_too_long = 内容太长：最多 { $max } 字。
refusal-words_not_found = 原文里没有“{ $words }”这几个字，请照原文写。
refusal-words_ambiguous = “{ $words }”在原文里出现了 { $times } 次，请说明是第几处，或多写几个字。
refusal-no_effect = 这样什么也没有改变。
refusal-out_of_order_precedence = { $told ->
    [yes] 一时一件：“{ $pending }”正待决，先处理它。
   *[no] 一时一件：先处理正待决的议题。
  }
refusal-third_degree = 修改最多两级。先表决这个二级修改；不通过时可以另提。
refusal-not_amendable = 这个动议不能这样修改；请照原样表决，或由动议人收回后另提。
refusal-already_decided = 同样的内容本次会议已经表决过或提过；要再议，须由当时投票在胜方的人动议重新考虑（复议）。
refusal-no_pending_question = 现在没有可以这样处理的待决议题；先要有人提出动议，由主持人宣布。
refusal-motion_not_stated = 刚提出的动议还没有宣布为议题；请先附议、宣布，或由动议人收回。
refusal-no_motion = 无动议不讨论：先要有人提出动议。
refusal-needs_second = 还没有人附议；有人附议才能宣布，无人附议就不进入会议。
refusal-nothing_moved = 没有等待处理的新动议。
refusal-already_seconded = 已经有人附议，或者不需要附议。
refusal-mover_cannot_second = { $name }是动议人，不能附议自己的动议；请另一位成员附议。
refusal-not_mover = 只有动议人{ $mover }可以这样做。
refusal-not_seconder = 只有附议人可以收回附议。
refusal-floor_taken = { $name }正在发言，发言不能打断；请等发言结束。
refusal-nobody_speaks = 现在没有人发言。
refusal-clock_stopped = 计时已经停住。
refusal-clock_running = 计时正在走。
refusal-already_waiting = { $name }已经在等候发言。
refusal-nobody_waits = 没有人等候发言；要发言的请先举手。
refusal-not_waiting = { $name }没有举手。
refusal-not_debatable = 这个动议不辩论，直接表决。
refusal-turns_used = { $name }对本议题已发言 { $used } 次，上限是 { $max } 次；要再讲，须会议同意放宽。
refusal-debate_time_used = { $of ->
    [side] 这一方在本议题上的辩论时间（{ $secs } 秒）已用完。
    [category] 这一类人员在本议题上的辩论时间（{ $secs } 秒）已用完。
   *[question] 本议题的辩论时间（{ $secs } 秒）已用完。
  }要再讲，须会议同意延长。
refusal-timer_runs = “{ $name }”正在计时，请先结束它。
refusal-no_timer = 没有另外的计时在走。
refusal-timer_needs_time = 请说明这段计时给多少秒（最长一天）。
refusal-unequal_time = 在本议题上，“{ $name }”已给过别人 { $given } 秒，不能给 { $secs } 秒：同样的事给同样的时间。
refusal-already_timed = { $name }在本议题上已有过一次“{ $timer }”。
refusal-nothing_parked = 停车场里没有这一项待处理的事。
refusal-mover_against = { $name }是动议人，不能发言反对自己的动议；可以投反对票，或请求收回。
refusal-step_forbids = 会议现在这一步不做这件事，要到议程的相应步骤才可以。
refusal-steps_before = 还没有到表决这一步：前面的步骤要先走完。
refusal-point_pending = 有人提出的事正等主持人裁定或答复，先处理它。
refusal-no_point = 没有等待裁定或答复的事。
refusal-vote_in_progress = 正在表决，表决不能打断；请先宣布结果。
refusal-no_vote = 现在没有表决。
refusal-method_not_allowed = 这类会议的主动议只能用：{ $methods }。
refusal-wrong_method = 正在进行的不是这种表决，请按正在用的方式记结果。
refusal-count_needed = 这个门槛不能凭声音或无人反对来判定，必须点票。
refusal-count_exceeds_present = 票数对不上：合计 { $counted } 票，到会有表决权的 { $present } 人；票数和面积都不能超过到会的，请核对票数和签到。
refusal-roll_incomplete = 还有 { $missing } 人没有应答：{ $names }。
refusal-question_open = 还有议题没有处理完；请先付诸表决，或由动议人收回。
refusal-business_unfinished = 议程还没有走完；请接着往下走，或由成员动议休会（散会）。
refusal-no_next_step = 已经是最后一步，可以宣布散会。
refusal-nothing_to_undo = 没有可以撤销的操作。
refusal-not_adjourned = 会议还没有散会，散会以后才签字。
refusal-nothing_to_sign = 本次会议没有表决主动议，没有可签的结果。
refusal-not_signatory = { $office }不在签字人之列。
refusal-already_signed = { $office }已经签字。
refusal-key_reused = 这把钥匙已经由{ $office }签过字；每个职务要用自己的钥匙。
refusal-bad_signature = 缺少签名，或签名与结果不符。
refusal-not_in_rule_set = 本次会议采用的规则里没有“{ $motion }”，请用别的动议。
refusal-debate_closed = 会议已经决定结束辩论，不再发言和修改；请付诸表决。
refusal-members_wait = 还有人等着发言：{ $names }。到会的人里，{ $unheard } 人对本题还没讲过。请让他们讲完；要提前表决，须有人动议结束辩论。
refusal-blank_open = 动议里的空还没有填；先请大家提填法，逐个表决选定。
refusal-no_blank = 待决的动议里没有要填的空；要空出来，先动议留空待填。
refusal-paragraphs_open = 正在逐段考虑，还有段落没有过；各段都过完再整体表决。
refusal-not_paragraphs = 现在不在逐段考虑，或各段已经过完。
refusal-reason_needed = 暂停（稍后恢复）要说明有什么急事；没有急事而不想再议的，请用搁置（不再审议）或结束辩论（立即表决）。
refusal-too_far = 时间太远：不能超过下一次例会，下一次例会在一个季度以后的，只能在本次会议之内。请定近一些。
refusal-too_early = 时候未到：改期的要到定好的时间才能取出；暂停（稍后恢复）的要有人动议恢复。
refusal-too_late = 时机已过：这件事要在当时马上提出，会议已经往下走了。
refusal-bad_time = 时间“{ $time }”看不懂，或者已经过去；请写成 20:30 这样的钟点。
refusal-bad_terms = { $told ->
    [yes] 没有这一项：一共只有 { $max } 项，请核对是第几项。
   *[no] 内容不全，或彼此不合；请核对数目、时间和各部分。
  }
refusal-not_there = { $told ->
    [yes] 没有编号为 { $number } 的动议或议题，请核对编号。
   *[no] 没有可以这样处理的议题或决定。
  }
refusal-no_business_since = 议题刚刚暂停（稍后恢复），会议还没有办别的事；办过一件事以后再恢复。
refusal-still_within_reach = { $told ->
    [yes] 同样的议题还放在一边（{ $shelf }），不能另提；请把它取回来处理。
   *[no] 对这项表决已经有人提出重新考虑（复议）；请先把它提出来处理。
  }
refusal-no_progress = 这个动议刚刚没有通过；有人发言或作出别的决定之后才能再提。
refusal-not_appealable = 现在没有可以申诉的裁定，答复和表决结果不能申诉；请先提程序问题，由主持人裁定。
refusal-not_suspendable = 这条规则保护法律、章程、缺席的人或个别成员的权利，全体同意也不能暂缓；请照规则办。
refusal-wrong_side = { $told ->
    [no] 在委员会里，除了当时投票在负方的人，谁都可以动议重新考虑（复议）；可以请别人来提。
   *[yes] 只有当时投票在胜方的人可以动议重新考虑（复议），{ $name }不在胜方；可以请胜方的人来提，谁都可以附议。
  }
refusal-already_reconsidered = 这项表决已经重新考虑（复议）过一次，不能再来一次。
refusal-not_reconsiderable = 这种表决不能重新考虑（复议）；已通过的可以动议取消或修改，没有通过的以后可以再提。
refusal-not_today = 列入纪要的重新考虑（复议）当天不处理，要等另一天的会议。
refusal-carried_out = 这项决定已经执行，不能回头；以后怎么办，请另提动议。
refusal-not_in_force = 没有这样一项有效的决定；请核对是哪一项，以往会议的决定请先登记。
refusal-not_independent = 待决的不是合在一起提出的几项独立决议，一个人不能要求单独表决；可以动议拆分议题，由会议决定。
refusal-not_original = 只有对新提出的实质主动议才能反对考虑；这个议题可以动议搁置（不再审议），或投反对票。
refusal-not_doubtful = 只有凭声音或看举手判断的表决，才能要求起立重新表决；这次的结果是点出来的，或者已经起立过。
refusal-chair_vote_idle = 主持人的一票不改变结果，或者已经和大家一起投过，所以不另投；请去掉这一票再录入。
refusal-recused = { $name }已声明与这一事项有利害关系，按这类会议的规则回避，这一项不参加表决。
refusal-abstentions_not_asked = 本次会议的规则只问赞成和反对，不问弃权；请不要填弃权数。
refusal-area_needed = 依法要按人数和面积两项计算，请把赞成和反对的面积也填上。
refusal-nominations_closed = 提名已经截止；要再提名，先动议恢复提名。
refusal-nominations_open = 提名还没有截止，可以直接提名。
refusal-already_nominated = { $name }已经被提名，不用再提。
refusal-ballot_required = 这次选举须用书面投票：规则要求投票，或者提名人数与名额不相等。
refusal-ballots_do_not_add_up = { $of ->
    [returned] 选票对不上：发出（投出）{ $returned } 张，却有 { $votes } 张；请和计票人核对。
    [ballots] 选票对不上：收回 { $returned } 张，有效、空白、废票合计却是 { $votes } 张；请和计票人核对后再填。
    [votes] 选票对不上：{ $returned } 张有效票不可能有 { $votes } 票；请和计票人核对后再填。
    [sums] 要填 { $returned } 个数，填了 { $votes } 个。
    [dots] 点数对不上：{ $returned } 个人不可能这样给出 { $votes } 点；请重新数。
   *[other] 选票对不上：收回 { $returned } 张，各人得票合计 { $votes }；请和计票人核对后再填。
  }
refusal-already_voted = { $name }已经投过票了，每人只投一次。
refusal-bad_ballot = { $fault ->
    [too_many] 这张票多选了：最多 { $most }，票上是 { $got }。请重新填。
    [above_cap] 第 { $place } 项上最多 { $most }，票上是 { $got }。请重新填。
    [ranks] 名次有重复或跳过：第 { $got } 名应当正好有一个。请重新填。
   *[other] 这张票的格数不对：应有 { $most } 格，票上有 { $got } 格。
  }
refusal-bad_tellers = { $fault ->
    [twice] 计票人{ $name }写了两次；每位只写一次。
    [stranger] { $name }不是这次投票的计票人。
    [threshold] 开箱人数要在 1 到 { $most } 之间，不能多过计票人。
   *[number] 计票人要有 { $least } 到 { $most } 位，都是到会的人。
  }
refusal-too_few_tellers = 开箱要 { $needed } 位计票人一起，现在只有 { $got } 位；请把计票人请齐，或者中止表决，改用纸质选票。
refusal-not_for_box = { $why ->
    [length] 议题太多，一张加密的选票装不下；请用纸质选票，或现场数点。
   *[count] 这种计票方法要逐张看票，加密的票只能算总数；请用纸质选票。
}
refusal-weights_locked = 选票已经发出，权重就锁定了：权重一变，名次可能就变。要改，先中止表决（已收的票作废），再按新权重重新投票。
refusal-option_twice = “{ $name }”写了两次；每个选项只能有一个。
refusal-ballot_is_cast = 票已经投进票箱，谁也认不出是哪一张，所以撤不回来；可以截止投票，或者中止整个表决。
refusal-counts_missing = 要两位计票人各自点算以后，结果不一致才核定；请先录入两人的计数。
refusal-no_ballots = 还没有发选票，也没有开启票箱；请先做其中一样。
refusal-forged_ballot = 这张加密的票不成立：证明不对，或者是给别的表决做的；没有收下。
refusal-replayed_ballot = 一模一样的加密票已经在票箱里了（票箱不收重复的），没有收下。
refusal-box_full = 票箱满了：一个票箱最多收 { $most } 张票。请截止投票。
refusal-wrong_passphrase = { $name }的口令不对，票箱没有打开；请再输一次。
refusal-name_unclear = “{ $name }”与被提名的“{ $near }”只差一个字；请写明指的是谁。
refusal-write_ins_forbidden = 这次选举只能选被提名的人，“{ $name }”没有被提名；这些票请计入废票。
refusal-no_candidate = 没有可以逐个表决的人了：没有提名，或者被提名人都没有过半数；请继续提名，或改用选票表决。
refusal-no_election = 现在没有选举在进行，或不是刚刚选完；请主持人先宣布选举。
refusal-polls_closed = 投票已经截止；要补投，先重新开放投票。
refusal-polls_open = 投票还开着：可以直接投票；要计票，先截止投票。
refusal-in_recess = 正在休息（暂歇）；请主持人先宣布继续开会。
refusal-not_in_recess = 会议没有在休息（暂歇）。
refusal-nothing_due = 现在没有到点的议程事项，也没有定好散会的时间；到了点才能提。
refusal-nothing_to_overrule = 这件事本来就可以做，直接做就行。
refusal-not_overrulable = 这条规则保护成员、表决、法律或记录，谁也不能破例；请照规则办。
refusal-chair_stays_out = 主持已经移交，要等这个议题处理完才交回。
refusal-not_relieved = 没有人在代为主持，不用交回。
refusal-not_neutral = { $name }就这个议题提过动议或发过言，不能代为主持；请找没有表过态的人。
refusal-floor_denied = 会议已经决定{ $name }在这个议题上不再发言；议题处理完以后可以发言。
refusal-not_named = { $told ->
    [yes] 主持人还没有就违反秩序正式指名{ $name }；指名以后才能动议处分。
   *[no] 主持人还没有就违反秩序正式指名任何人；指名以后才能动议处分。
  }
refusal-too_many_proxies = { $max ->
    [0] { $name }正是被提名的人，不能接受委托；请委托别人。
   *[other] { $name }不能再接受委托：每人最多代 { $max } 人，被提名的人不能代；请委托别人。
  }
refusal-equals_rejection = 这样修改等于否决原动议；不同意的，投反对票就可以。
refusal-outside_call = 这是临时召集的会议，只处理通知里写明的事；别的事请留到下次例会。
refusal-no_minutes = 没有等待批准的上次会议记录。
refusal-method_ordered = 会议已经决定用：{ $methods }。请照此表决。
refusal-unknown_matter = 所依的法律规定里没有“{ $matter }”这一事项，请核对。
refusal-unknown_law = 没有名为“{ $law }”的法律规定；yishi catalog list 列出全部。
refusal-quorum_present = 到会人数够法定人数，这个程序问题不成立；请裁定为不成立。
