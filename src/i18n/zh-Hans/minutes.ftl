### 会议记录:两种体例的用语,以及导出前的缺漏提示

minutes-list-between = 、
minutes-sentence-between = { "" }
minutes-blank = ……………
minutes-person-numbered = { $seat }号
minutes-person-of = { $name }（{ $mark }）
minutes-date = { $year }年{ $month }月{ $day }日
minutes-moment = { $date } { $hour }
minutes-secs = { $seconds }秒
minutes-mins = { $minutes }分钟
minutes-mins-secs = { $minutes }分{ $seconds }秒

minutes-clause-between = ，
minutes-area = { $value } 平方米
minutes-motion = 动议{ $id }
minutes-the-motion = 该动议
minutes-mover-earlier = 上次会议的动议人

minutes-jilu-title = { $body } { $title } 会议记录
minutes-series = 第 { $series } 次会议
minutes-organisation = 组织情况
minutes-format = 会议类型：{ $format }
minutes-time = 会议时间：{ $from }—{ $until }
minutes-time-open = 会议时间：{ $from } 开始，尚未散会
minutes-time-not-opened = 会议时间：尚未宣布开会
minutes-place = 会议地点：{ $place }
minutes-officer = { $office }：{ $name }
minutes-attendance = 应到 { $membership } 人，实到 { $present } 人，法定人数 { $needed } 人，{ $met ->
    [yes] 达到法定人数
   *[no] 开会时未达到法定人数
  }
minutes-category = { $category }：应到 { $members } 人，实到 { $present } 人
minutes-attending = 出席：{ $names }
minutes-came-later = 开会后到会：{ $names }
minutes-without-vote = 列席：{ $names }
minutes-excused = 请假：{ $names }
minutes-absent = 缺席：{ $names }
minutes-movements = 会中进出：
minutes-came = { $hour } { $name }到会，此后到会 { $present } 人
minutes-came-by-proxy = { $hour } { $name }改为委托他人出席，此后到会 { $present } 人
minutes-came-without-vote = { $hour } { $name }到会列席，到会仍为 { $present } 人
minutes-left = { $hour } { $name }离会，此后到会 { $present } 人
minutes-left-without-vote = { $hour } 列席人员{ $name }离会，到会仍为 { $present } 人

minutes-special = 特别会议：只处理会议通知中列明的事项
minutes-continues = 续会：与上次会议属于同一会期
minutes-law = 所依法律：{ $name }（{ $cite }，请与法律正式文本核对）
minutes-attendance-area = 面积：全体 { $all }，到会 { $present }
minutes-by-proxy = 书面委托：{ $names }
minutes-proxy = { $name }（由{ $holder }代理）

minutes-agenda = 议程
minutes-item = 议题{ $number }　{ $title }
minutes-item-need = { $title }（需求 { $need }）
minutes-step = { $step }（{ $hour }）
minutes-proceedings = 会议内容
minutes-timed = { $hour } { $text }

minutes-moved = { $name }动议：{ $what }（动议{ $id }）
minutes-moved-main = { $name }提出主动议（动议{ $id }）：
minutes-moved-amend = { $name }对{ $target }提出修改（动议{ $id }）：
minutes-moved-amend_secondary = { $name }对修改案（{ $target }）提出二级修改（动议{ $id }）：
minutes-moved-ratify = { $name }动议追认下列行为（动议{ $id }）：
minutes-moved-question_of_privilege = { $name }的权益问题引出下列动议（动议{ $id }）：
minutes-moved-withdraw_or_modify = { $name }请求收回{ $target }（动议{ $id }）
minutes-moved-appeal = { $name }对主持人的裁定提出申诉（动议{ $id }）
minutes-moved-objection_to_consideration = { $name }反对考虑{ $target }（动议{ $id }）
minutes-moved-orders_of_day = { $name }要求遵守议程（动议{ $id }）
minutes-moved-excuse_from_duty = { $name }请求免除职责（动议{ $id }）：“{ $text }”
minutes-moved-read_papers = { $name }请求宣读文件（动议{ $id }）：“{ $text }”
minutes-moved-other_privilege = { $name }请求许可（动议{ $id }）：“{ $text }”
minutes-assumed = 主持人提议：{ $what }（动议{ $id }），并询问有无异议
minutes-assumed-main = 主持人提出下列主动议（动议{ $id }），并询问有无异议：
minutes-main-incidental = 属程序主动议
minutes-main-bylaws = 修改章程
minutes-main-committee = 由 { $members } 人委员会建议提出
minutes-reconsider-told = 动议人说明：当时胜方的人都在场或已得到通知
minutes-deed-when = 办理时间：{ $words }
minutes-deed-by = 办理人：{ $words }
minutes-deed-bylaws = 事先授权须修改章程
minutes-main-matter = 法定事项：{ $matter }

minutes-do-main = 通过：“{ $text }”
minutes-do-postpone_indefinitely = 搁置{ $target }，不再审议
minutes-do-amend = 修改{ $target }
minutes-do-amend_secondary = 对{ $target }作二级修改
minutes-do-commit = 将{ $target }委托{ $committee }{ $members ->
    [0] { "" }
   *[other] （{ $members } 人）
  }{ $reporting ->
    [yes] ，{ $report }报告
   *[no] { "" }
  }
minutes-do-consider_informally = 非正式审议{ $target }
minutes-do-postpone_definitely = 将{ $target }{ $until }{ $special ->
    [yes] ，列为特定议程
   *[no] { "" }
  }
minutes-do-limit_extend_debate = 调整辩论限制{ $on }：{ $limits }
minutes-do-previous_question = 结束辩论，立即表决{ $on }
minutes-do-lay_on_table = 暂停{ $target }，稍后恢复{ $because }
minutes-do-orders_of_day = 遵守议程
minutes-do-question_of_privilege = 就权益问题通过：“{ $text }”
minutes-do-recess = 休息 { $time }
minutes-do-adjourn = 休会（散会）
minutes-do-adjourn_main = 于 { $moment } 散会
minutes-do-fix_time_to_adjourn = 本次会议于 { $moment } 继续
minutes-do-point_of_order = 程序问题是否成立：“{ $text }”
minutes-do-appeal = 对主持人的裁定提出申诉
minutes-do-suspend_rules = 暂缓规则，以便：“{ $text }”
minutes-do-objection_to_consideration = 不考虑{ $target }
minutes-do-division_of_question = 将{ $target }拆分为 { $parts } 部分
minutes-do-division_of_question_demand = 单独表决一项决议
minutes-do-consider_by_paragraph = 逐段考虑{ $target }
minutes-do-division_of_assembly = 起立重新表决
minutes-do-order_count = 表决须计数
minutes-do-voting_method = 采用{ $method }
minutes-do-close_polls = 截止投票
minutes-do-reopen_polls = 重新开放投票
minutes-do-nomination_method = 提名方式为：“{ $text }”
minutes-do-close_nominations = 截止提名
minutes-do-reopen_nominations = 恢复提名
minutes-do-excuse_from_duty = 准予免除职责：“{ $text }”
minutes-do-parliamentary_inquiry = 咨询议事规则：“{ $text }”
minutes-do-request_for_information = 咨询信息：“{ $text }”
minutes-do-withdraw_or_modify = 准许收回{ $target }
minutes-do-read_papers = 准许宣读文件：“{ $text }”
minutes-do-other_privilege = 给予许可：“{ $text }”
minutes-do-extend_time_pending = 延长时间 { $time }
minutes-do-create_blank = 删去“{ $words }”，留空待填
minutes-do-fill_blank = 空格填入“{ $text }”
minutes-do-take_from_table = 恢复{ $former }
minutes-do-rescind = 取消{ $former }
minutes-do-amend_previously_adopted = 修改已通过的{ $former }
minutes-do-discharge_committee = 收回对{ $former }的委托
minutes-do-reconsider = 重新考虑对{ $former }的表决
minutes-do-reconsider_enter_minutes = 重新考虑对{ $former }的表决，并列入会议记录
minutes-do-adopt_agenda = 通过议程
minutes-do-election = 选举{ $text }
minutes-do-nominate = 选举{ $text }
minutes-do-make_unanimous = 使选举一致通过
minutes-do-ratify = 追认：“{ $text }”
minutes-do-penalty = 给予{ $name }处分：{ $sanction }
minutes-do-correct_minutes = 更正会议记录：“{ $text }”
minutes-because = （理由：“{ $reason }”）
minutes-a-committee = 一个委员会
minutes-former-motion = { $motion }“{ $text }”
minutes-former-words = “{ $text }”
minutes-former-earlier = “{ $text }”（{ $adopted } 通过）
minutes-former-unknown = 此前的决定
minutes-on-all = （全部待决议题）
minutes-on-last = （最近的 { $count } 个待决议题）
minutes-limit-speech = 每次发言不超过 { $time }
minutes-limit-turns = 每人发言不超过 { $turns } 次
minutes-limit-close = { $moment } 截止辩论
minutes-limit-extra = { $name }另加 { $time }
minutes-until-this-meeting = 改期到本次会议
minutes-until-next-meeting = 改期到下次会议
minutes-until-meeting = 改期到其后第 { $count } 次会议
minutes-until-at = 改期到 { $moment }
minutes-until-item = 改期到议题{ $number }之后
minutes-report-this-meeting = 在本次会议上
minutes-report-next-meeting = 在下次会议上
minutes-report-meeting = 在其后第 { $count } 次会议上
minutes-report-at = 在 { $moment } 之前
minutes-report-item = 在议题{ $number }之后

minutes-amend-add = 在末尾加入“{ $words }”
minutes-amend-insert = 在“{ $after }”{ $nth ->
    [0] { "" }
   *[other] （第 { $nth } 处）
  }之后加入“{ $words }”
minutes-amend-strike = 删去“{ $words }”{ $nth ->
    [0] { "" }
   *[other] （第 { $nth } 处）
  }
minutes-amend-replace = 将“{ $words }”{ $nth ->
    [0] { "" }
   *[other] （第 { $nth } 处）
  }改为“{ $new }”
minutes-amend-substitute = 全文替代

minutes-amend-terms = 改为：{ $what }
minutes-put-appeal = 表决的问题：是否维持主持人的裁定
minutes-put-nominate = 付诸表决的问题：是否选{ $text }？
minutes-put-objection_to_consideration = 表决的问题：是否考虑{ $target }
minutes-put-orders_of_day = 表决的问题：是否遵守议程
minutes-put-point_of_order = 表决的问题：程序问题“{ $text }”是否成立
minutes-in-effect = 内容：{ $what }
minutes-leads-to = 修改后的文字：{ $text }

minutes-reworded = 动议人在宣布议题之前将{ $motion }改为：
minutes-seconded = { $name }附议{ $motion }
minutes-second-withdrawn = { $motion }的附议收回
minutes-fell = 无人附议，{ $motion }不进入会议
minutes-stated = 主持人宣布{ $motion }为待决议题
minutes-taken-back = 动议人在宣布议题之前收回{ $motion }
minutes-reconsideration-kept = { $motion }（重新考虑）记录在案，留待以后处理
minutes-called-up = 此前记录的重新考虑（{ $motion }）现予处理
minutes-ruled-out = 主持人裁定{ $motion }不合规则（{ $ground }）。理由：“{ $reason }”
minutes-division-refused = 主持人裁定起立重新表决的要求不合规则（{ $ground }），表决结果照旧。理由：“{ $reason }”
minutes-took-up = 会议重新审议{ $motion }，此前：{ $shelf }
minutes-took-up-earlier = 会议审议上次会议留下的{ $motion }，此前：{ $shelf }
minutes-separated = { $name }要求对{ $motion }中的下列一项单独表决：
minutes-filling = { $name }建议在{ $motion }的空格填入“{ $text }”
minutes-paragraph = 逐段考虑{ $motion }：进入第 { $number } 段
minutes-paragraph-whole = 逐段考虑{ $motion }：各段已毕，审议全文
minutes-named = { $motion }，{ $kind }，{ $name }提出
minutes-named-plain = { $kind }，{ $name }提出
minutes-named-plain-earlier = { $kind }，上次会议提出
minutes-named-earlier = { $motion }，{ $kind }，上次会议提出

minutes-speech = { $name }发言（{ $stance }），用时 { $used }
minutes-speech-over = { $name }发言（{ $stance }），用时 { $used }，超时 { $over }
minutes-speech-open = { $name }发言（{ $stance }），尚未结束

minutes-hours = { $hours }小时
minutes-hours-and = { $hours }小时{ $rest }
minutes-called-before = 主持人请{ $name }先于{ $first }发言
minutes-called-before-because = 主持人请{ $name }先于{ $first }发言，理由：“{ $reason }”
minutes-clock-set-back = 电脑的时钟被拨回，比上一条记录早 { $back }；此后的时间接着拨回之前往下记
minutes-clock-put-right = 电脑的时钟拨正了 { $back }；此后的时间照样接着往下记
minutes-ronr-clock-set-back = 会议时间 { $hour }，{ $text }。
minutes-timing = 计时“{ $name }”，各方应得与实用时间：
minutes-timing-line = { $hour } 开始，给 { $given }，{ $used }
minutes-timing-for = { $name }：{ $line }
minutes-timing-used = 用 { $used }
minutes-timing-over = 用 { $used }，超时 { $over }
minutes-timing-open = 尚未结束
minutes-speaking = 发言时间（按类别）
minutes-speaking-category = { $category }：名册上 { $people } 人，其中 { $spoke } 人发言，{ $spoken }
minutes-no-category = 未分类
minutes-speaking-sides = 辩论：赞成方 { $for }；反对方 { $against }
minutes-speaking-all = 全场：{ $spoken }
minutes-spoken = 共 { $times } 次、{ $time }
minutes-parking = 停车场（离题但要记下的事）
minutes-parked-by = { $hour } 由{ $name }提出
minutes-parked-at = { $hour } 记下
minutes-parked-earlier = 上次会议“{ $title }”留下
minutes-parked-earlier-by = 上次会议“{ $title }”留下，由{ $name }提出
minutes-parked-item = 已列为议题{ $number }
minutes-parked-need = 定为社区需求；会后登记入项目库，有决议的在签字之后
minutes-parked-settled = 已经解决
minutes-parked-open = 尚未处理，留待下次会议
minutes-total-question = 对一个议题的辩论合计不超过 { $time }
minutes-total-side = 对一个议题的辩论，正反双方各不超过 { $time }
minutes-total-category = 对一个议题的辩论，每类人员合计不超过 { $time }

minutes-raised-order = { $name }提出程序问题：“{ $text }”
minutes-raised-privilege = { $name }提出权益问题：“{ $text }”
minutes-raised-inquiry = { $name }咨询议事规则：“{ $text }”
minutes-raised-information = { $name }咨询信息：“{ $text }”
minutes-ruling-granted = 主持人裁定：准许。理由：“{ $reason }”。
minutes-ruling-not-granted = 主持人裁定：不准许。理由：“{ $reason }”。
minutes-followed-drop_motion = { $motion }因此不再待决。
minutes-followed-end_speech = 发言因此结束。
minutes-followed-stop_vote = 表决因此中止。
minutes-followed-reopen_debate = 辩论因此重新开放。
minutes-point-submitted = 主持人将此问题交会议表决。
minutes-replied = 主持人答复：“{ $text }”。
minutes-reply-open = 主持人尚未答复。
minutes-ruling-well-taken = 主持人裁定：成立。理由：“{ $reason }”。
minutes-ruling-not-well-taken = 主持人裁定：不成立。理由：“{ $reason }”。
minutes-ruling-open = 主持人尚未裁定。

minutes-overruled = 主持人对{ $name }破例放行：{ $act }。原应驳回：{ $rule }。理由：“{ $reason }”
minutes-set-aside-out_of_order_precedence = 一时一件，已有优先的议题待决
minutes-set-aside-third_degree = 修改最多两级
minutes-set-aside-not_amendable = 该动议不能修改
minutes-set-aside-already_decided = 同一问题本次会议已经表决过
minutes-set-aside-no_progress = 刚表决过，其后没有任何进展
minutes-set-aside-still_within_reach = 同一问题尚可恢复审议
minutes-set-aside-no_business_since = 暂停之后尚未处理过其他事项
minutes-set-aside-needs_second = 没有人附议
minutes-set-aside-not_debatable = 该动议不能辩论
minutes-set-aside-debate_closed = 已决定结束辩论
minutes-set-aside-turns_used = 发言次数已用完
minutes-set-aside-debate_time_used = 辩论时间已用完
minutes-set-aside-unequal_time = 同样的事给同样的时间
minutes-set-aside-already_timed = 每个申请人同样的计时只有一次
minutes-set-aside-mover_against = 动议人不得发言反对自己的动议
minutes-set-aside-step_forbids = 会议的这一步不做这件事
minutes-set-aside-steps_before = 表决之前的步骤尚未走完
minutes-set-aside-too_late = 时机已过
minutes-set-aside-too_early = 时机未到
minutes-set-aside-too_far = 不能改期到下次例会之后
minutes-set-aside-reason_needed = 没有说明理由
minutes-set-aside-equals_rejection = 该修改等于否决原动议
minutes-set-aside-not_original = 只能反对考虑实质主动议
minutes-set-aside-not_in_rule_set = 本会规则不用这种动议
minutes-set-aside-wrong_side = 只有得胜一方可以提出重新考虑
minutes-set-aside-not_appealable = 这不是可以申诉的裁定
minutes-set-aside-not_named = 该成员没有被正式点名
minutes-chair-handed-over = 主持人为参加辩论，请{ $name }代为主持
minutes-chair-came-back = { $name }恢复主持
minutes-offender-named = 主持人正式点名{ $name }：“{ $text }”

minutes-recess = 休息：{ $from }—{ $until }
minutes-recess-open = { $from } 起休息，预定 { $until } 复会
minutes-notice-given = { $name }事先告知：“{ $text }”
minutes-notice = 事先告知：“{ $text }”
minutes-approved = “{ $title }”的会议记录获得通过
minutes-approved-corrected = “{ $title }”的会议记录经下列更正后通过
minutes-not-approved = “{ $title }”的会议记录尚未通过
minutes-interest = { $name }声明与{ $of ->
    [item] “{ $matter }”
   *[all] 本次会议的事项
}有利害关系：“{ $text }”{ $recused ->
    [yes] ，回避，这一项不参加表决
   *[no] {""}
}
minutes-carried-out = 决定已经执行：“{ $text }”
minutes-not-studied = 提示：依照法律，本事项应先由社区党组织研究；记录中没有研究情况

minutes-election-opened = 主持人开始选举“{ $title }”（动议{ $id }），应选 { $seats } 人{ $plurality ->
    [yes] ，得票最多者当选
   *[no] { "" }
  }
minutes-nominated = { $by }提名{ $name }
minutes-nominees = 候选人：{ $names }
minutes-ballot = “{ $title }”选举第 { $number } 轮投票，计票报告：
minutes-ballots-returned = 收回选票 { $votes } 张
minutes-votes-for = { $name }：{ $votes } 票
minutes-ballot-needed = 基数 { $base }，当选需要 { $needed } 票
minutes-elected = 当选：{ $names }
minutes-elected-nobody = 本轮无人当选
minutes-election-closed = “{ $title }”选举结束
minutes-election-declared = “{ $title }”选举：候选人数与应选人数相同，主持人宣布当选

minutes-vote = 表决{ $motion }，{ $kind }：{ $method }
minutes-vote-again = 再次表决{ $motion }，{ $kind }：{ $method }
minutes-objected = { $name }不同意以默认一致同意通过{ $motion }，须另行表决
minutes-divided = { $name }要求起立重新表决{ $motion }
minutes-voided = 对{ $motion }的表决作废：有 { $votes } 票由无表决权的人投出，足以改变结果，须重新表决
minutes-vote-cancelled = 主持人在宣布结果之前中止了对{ $motion }的表决
minutes-polls-closed = 主持人宣布截止投票
minutes-polls-open = 主持人宣布重新开放投票
minutes-tally-abstain = 弃权 { $votes } 票
minutes-tally-illegal = 废票 { $votes } 票
minutes-tally-blank = 空白票 { $votes } 票
minutes-chair-voted = 票数中含主持人所投的一票
minutes-needed-against = 门槛：反对票{ $rule }才推翻，否则维持；基数 { $base }，需要反对 { $needed } 票
minutes-rule-one-vote = 任何一票
minutes-by-area = 按面积：赞成 { $yes }，反对 { $no }，弃权 { $abstain }；基数 { $base }，需要 { $needed }，得 { $got }，{ $met ->
    [yes] 达到
   *[no] 未达到
  }
minutes-basis = 依据：{ $authority }
minutes-basis-cited = 依据：{ $authority }，{ $cite }
minutes-basis-law = 依据：{ $authority }，{ $cite }（请与法律正式文本核对）
minutes-result-against = 结果：{ $outcome }；反对 { $got } 票，{ $margin }
minutes-came-of-appeal-adopted = 维持主持人的裁定
minutes-came-of-appeal-lost = 推翻主持人的裁定
minutes-came-of-objection_to_consideration-adopted = 反对不成立，继续审议
minutes-came-of-objection_to_consideration-lost = 反对成立，不予考虑
minutes-came-of-orders_of_day-adopted = 遵守议程
minutes-came-of-orders_of_day-lost = 继续当前事项
minutes-came-of-point_of_order-adopted = 程序问题成立
minutes-came-of-point_of_order-lost = 程序问题不成立
minutes-standing-carried-out = 这一决定已经执行
minutes-standing-suspended = 已有重新考虑的动议记录在案，处理之前暂不执行
minutes-standing-reconsidered = 这一结果其后被重新考虑，不再有效
minutes-standing-rescinded = 这一决定其后被会议取消
minutes-standing-amended = 这一决定其后被会议修改
minutes-office-given = { $name }自此担任{ $office }
minutes-item-added = 增列议题{ $number }：{ $title }

minutes-vote-quorum = 应到 { $membership } 人，实到 { $present } 人，法定人数 { $needed } 人{ $met ->
    [yes] { "" }
   *[no] （不足）
  }
minutes-tally = 赞成 { $yes } 票，反对 { $no } 票
minutes-roll = { $answer } { $count } 人：{ $names }
minutes-needed = 门槛：{ $rule }；基数 { $base }，需要 { $needed } 票
minutes-needed-uncounted = 门槛：{ $rule }；由主持人判定，未计票
minutes-needed-consent = 门槛：到会 { $base } 人无人反对
minutes-margin-exact = 刚好达到
minutes-margin-area = 面积{ $met ->
    [yes] 达到
   *[no] 不足
  }
minutes-margin-above = 多 { $votes } 票
minutes-margin-short = 差 { $votes } 票
minutes-result-counted = 结果：{ $outcome }，赞成 { $got } 票，{ $margin }
minutes-result-consent = 结果：无人反对，{ $outcome }
minutes-result-judged = 结果：主持人宣布{ $outcome }

minutes-resolutions = 决议
minutes-no-resolutions = 本次会议没有表决主动议。

minutes-resolution = { $item ->
    [0] { "" }
   *[other] 议题{ $item }，
  }{ $motion }{ $kind }，{ $outcome }（{ $numbers }）：
minutes-resolution-kind = ，{ $kind }
minutes-resolution-elected = 选举结果
minutes-left-pending = 待决，尚未表决：{ $named }
minutes-left-not-stated = 已提出，尚未宣布为议题：{ $named }
minutes-left-postponed = { $until }{ $special ->
    [yes] ，列为特定议程
   *[no] { "" }
  }：{ $named }
minutes-left-committee = 已委托{ $committee }{ $reporting ->
    [yes] ，{ $report }报告
   *[no] { "" }
  }：{ $named }
minutes-left-aside = { $shelf }：{ $named }
minutes-left-kept = 重新考虑尚未处理：{ $named }
minutes-continued-at = 本次会议将于 { $moment } 继续
minutes-resolution-numbers = { $tally }；需要 { $needed } 票，{ $margin }
minutes-resolution-consent = 默认一致同意
minutes-resolution-judged = 主持人判定，未计票
minutes-left-over = 遗留问题
minutes-not-reached = 议题{ $number }　{ $title }：尚未审议
minutes-adjourned = 散会（{ $hour }）
minutes-not-adjourned = 尚未散会。

minutes-signatures = 签名
minutes-unsigned = { $office }：{ $name }　签名：……………　日期：……………
minutes-signed = { $office }：{ $name }，已于 { $moment } 电子签名，公钥末尾 { $key }
minutes-rules = 所采用的规则
minutes-rule-quorum = 法定人数：{ $rule }
minutes-rule-decision = 通过主动议：{ $rule }
minutes-rule-speech = 每次发言不超过 { $limit }，每人对同一议题发言不超过 { $turns } 次
minutes-rules-format = 会议格式：{ $name }（{ $id }）
minutes-rules-set = 议事规则：{ $name }（{ $id }）

minutes-rule-quorum-law = 法定人数（依法律）：{ $rule }
minutes-rule-decision-law = 通过决定（依法律）：{ $rule }
minutes-rule-area = 人数和面积都要达到
minutes-rules-law = 法律：{ $name }（{ $id }）
minutes-hash = SHA-256：{ $sha256 }

minutes-ronr-title = { $body } { $title } 会议记录（罗伯特体例）
minutes-ronr-held = { $body }的“{ $title }”（{ $kind ->
    [special] 特别会议，
    [adjourned] 续会，
    [adjourned-special] 特别会议的续会，
   *[regular] { "" }
  }{ $format }{ $series ->
    [0] { "" }
   *[other] ，第 { $series } 次会议
  }）于{ $date } { $hour } 在{ $place }宣布开会。
minutes-ronr-officers = 主持人{ $chair }，记录人{ $recorder }。
minutes-ronr-attendance = 有表决权成员 { $membership } 人，开会时到会 { $present } 人，{ $met ->
    [yes] 达到
   *[no] 未达到
  }法定人数 { $needed } 人。
minutes-ronr-not-opened = 会议尚未宣布开会。

minutes-ronr-sentence = { $text }。
minutes-ronr-adopted-earlier = 上次会议留下的下列动议获得通过：
minutes-ronr-adopted-amended-earlier = 上次会议留下的动议经修改后获得通过，文字如下：
minutes-ronr-lost-earlier = 上次会议留下的下列动议未获通过：
minutes-ronr-lost-amended-earlier = 上次会议留下的动议经修改后仍未获通过，付诸表决的文字如下：
minutes-ronr-again = 该议题再次付诸表决。
minutes-ronr-decided = 根据{ $name }的动议，会议决定：{ $what }。
minutes-ronr-not-decided = { $name }的下列动议未获通过：{ $what }。
minutes-ronr-the-motion = 该动议由{ $name }提出，当时的文字如下：
minutes-ronr-the-motion-earlier = 该动议为上次会议所留，当时的文字如下：
minutes-ronr-with-it = 随之一并处理的还有（{ $kind }）：
minutes-ronr-ruled-out = 该动议由{ $name }提出：
minutes-ronr-separated = 应{ $name }的要求，对下列一项单独表决：
minutes-ronr-kept = { $name }提出下列动议，记录在案，留待以后处理：{ $what }。
minutes-ronr-nominee = 对{ $text }付诸表决：{ $outcome }。
minutes-ronr-appeal = { $name }对主持人的裁定提出申诉。结果：{ $outcome }。
minutes-ronr-point_of_order = 会议就{ $name }提出的程序问题作出决定：{ $outcome }。
minutes-ronr-counted-against = { $tally }。{ $needed }；反对 { $got } 票，{ $margin }。
minutes-ronr-left = 留待下次会议的事项
minutes-ronr-adopted = { $name }的动议获得通过，文字如下：
minutes-ronr-adopted-amended = { $name }的动议经修改后获得通过，文字如下：
minutes-ronr-lost = { $name }的下列动议未获通过：
minutes-ronr-lost-amended = { $name }的动议经修改后仍未获通过，付诸表决的文字如下：
minutes-ronr-fell = { $name }的下列动议无人附议，未进入会议：
minutes-ronr-by = 表决方式：{ $method }。
minutes-ronr-by-consent = 无人反对，以默认一致同意通过。
minutes-ronr-counted = { $tally }。{ $needed }；得 { $got } 票，{ $margin }。
minutes-ronr-adjourned = 会议于 { $hour } 散会。
minutes-ronr-adjourned-moved = 根据{ $name }的动议，会议于 { $hour } 散会。

gap-place_missing = 没有填写会议地点。
gap-not_opened = 还没有宣布开会，缺开会时间。
gap-office_vacant = 没有指定{ $office }。
gap-members_missing = 名册上没有有表决权的成员，缺应到人数。
gap-attendance_missing = 没有人签到，缺实到人数。
gap-motion_open = 动议{ $id }没有最终结果。
gap-count_missing = 对动议{ $id }的表决没有记票数。
gap-point_open = 有程序问题没有裁定。
gap-not_adjourned = 缺散会时间。
gap-signature_missing = { $office }还没有签字。
minutes-ronr-arrived = 其后{ $names }到会，{ $hour } 起到会 { $present } 人{ $met ->
    [before] { "" }
    [yes] ，达到法定人数
   *[no] ，仍未达到法定人数
  }。
minutes-margin-against-short = 不够（差 { $votes } 票）
minutes-tally-appeal = 维持 { $yes } 票，反对维持 { $no } 票
minutes-tally-objection_to_consideration = 要审议 { $yes } 票，反对审议 { $no } 票
minutes-tally-orders_of_day = 转到议程 { $yes } 票，反对 { $no } 票
minutes-came-of-nominate-adopted = 当选
minutes-came-of-nominate-lost = 未当选
minutes-came-of-election-adopted = 当选
minutes-came-of-election-lost = 未选出
minutes-overruled-own = 主持人破例放行：{ $act }。原应驳回：{ $rule }。理由：“{ $reason }”
