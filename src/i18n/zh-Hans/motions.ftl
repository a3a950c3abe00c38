### 动议：名称、做什么用、怎么说；条件用文字说出来

motion-main = 主动议
motion-main-what = 提出一个要会议决定的办法：谁来做、做什么、何时何地、花多少钱。
motion-main-say = 我动议：……。

motion-postpone_indefinitely = 搁置（不再审议）
motion-postpone_indefinitely-what = 不直接表决，就把待决的主动议放下，本次会议不再审议。
motion-postpone_indefinitely-say = 我动议搁置这个议题，本次会议不再审议。

motion-amend = 修改
motion-amend-what = 改动待决动议的文字：加字、删字、换字，或整段替换。
motion-amend-say = 我动议把“……”改为“……”。

motion-amend_secondary = 二级修改
motion-amend_secondary-what = 对正在讨论的修改再改一处；最多改到这一级。
motion-amend_secondary-say = 我动议把修改中的“……”改为“……”。

motion-commit = 委托（交委员会研究）
motion-commit-what = 把议题交给一个委员会或小组先研究，再向会议报告。
motion-commit-say = 我动议把这个议题委托给……小组研究，下次会议报告。

motion-consider_informally = 非正式审议（不限发言次数）
motion-consider_informally-what = 讨论这个议题时不限制每人发言的次数，讨论完仍然要表决。
motion-consider_informally-say = 我动议非正式审议这个议题。

motion-postpone_definitely = 改期（到时再议）
motion-postpone_definitely-what = 把议题推到说定的时间再议，最晚到下一次例会。
motion-postpone_definitely-say = 我动议把这个议题改期到下次会议。

motion-limit_extend_debate = 调整辩论限制
motion-limit_extend_debate-what = 改变发言的时间或次数，或定好几点结束辩论、付诸表决。
motion-limit_extend_debate-say = 我动议每人每次发言限一分钟。

motion-previous_question = 结束辩论（立即表决）
motion-previous_question-what = 停止讨论和修改，马上表决；停不停，先由会议表决决定。
motion-previous_question-say = 我动议结束辩论，立即表决。

motion-lay_on_table = 暂停（稍后恢复）
motion-lay_on_table-what = 有更急的事时，把手上的议题先放一放，办完再拿回来；不能用来否掉议题。
motion-lay_on_table-say = 我动议暂停这个议题，先办……，稍后恢复。

motion-orders_of_day = 要求遵守议程
motion-orders_of_day-what = 议程定好的时间到了，一个人就可以要求照议程办。
motion-orders_of_day-say = 我要求遵守议程。

motion-question_of_privilege = 权益问题
motion-question_of_privilege-what = 有影响开会或个人的急事，例如太吵、听不见，请主持人马上处理。
motion-question_of_privilege-say = 我提出权益问题：后面听不见。

motion-recess = 休息（暂歇）
motion-recess-what = 会议中间歇几分钟，回来从停下的地方继续。
motion-recess-say = 我动议休息十分钟，之后接着开。

motion-adjourn = 休会（散会）
motion-adjourn-what = 现在就散会，没有办完的留到下次会议。
motion-adjourn-say = 我动议休会，现在散会。

motion-fix_time_to_adjourn = 指定后续会议的时间
motion-fix_time_to_adjourn-what = 定下本次会议哪一天、几点接着开；它本身并不散会。
motion-fix_time_to_adjourn-say = 我动议本次会议下周三晚七点接着开。

motion-point_of_order = 程序问题
motion-point_of_order-what = 指出违反了规则；主持人拿不准时交给会议决定。
motion-point_of_order-say = 程序问题：这个动议没有人附议。

motion-appeal = 申诉（对主持人的裁定）
motion-appeal-what = 不同意主持人刚作的裁定，请会议表决是否维持。
motion-appeal-say = 我对主持人的裁定提出申诉。

motion-suspend_rules = 暂缓规则
motion-suspend_rules-what = 为办一件事，这一次不照某条议事规则做；保护少数人和缺席者的规则不能暂缓。
motion-suspend_rules-say = 我动议暂缓规则，先处理第七项议题。

motion-objection_to_consideration = 反对考虑
motion-objection_to_consideration-what = 觉得议题根本不该拿来讨论时，在讨论开始之前提出，由会议决定要不要审议。
motion-objection_to_consideration-say = 我反对考虑这个议题。

motion-division_of_question = 拆分议题
motion-division_of_question-what = 把含有几件事的动议拆开，一件一件讨论和表决。
motion-division_of_question-say = 我动议把这个动议拆成两项，分别表决。

motion-division_of_question_demand = 要求单独表决
motion-division_of_question_demand-what = 几件不相干的事合在一起提出时，一个人就可以要求其中一件单独表决。
motion-division_of_question_demand-say = 我要求第二项单独表决。

motion-consider_by_paragraph = 逐段考虑
motion-consider_by_paragraph-what = 较长的文件一段一段地讨论和修改，最后整体表决一次。
motion-consider_by_paragraph-say = 我动议逐段考虑。

motion-division_of_assembly = 起立重新表决
motion-division_of_assembly-what = 凭声音或看举手判断的结果有疑问时，一个人就可以要求起立重新表决。
motion-division_of_assembly-say = 我要求起立重新表决。

motion-order_count = 要求计数（点票）
motion-order_count-what = 请会议决定把票数点清楚。
motion-order_count-say = 我动议点票。

motion-voting_method = 决定表决方式
motion-voting_method-what = 决定待决的议题用什么方式表决，例如唱名或书面投票。
motion-voting_method-say = 我动议用书面投票表决。

motion-close_polls = 截止投票
motion-close_polls-what = 决定不再收票；通常主持人问一声“都投了吗”就够了。
motion-close_polls-say = 我动议截止投票。

motion-reopen_polls = 重新开放投票
motion-reopen_polls-what = 投票截止之后、公布结果之前，让还没有投的人补投。
motion-reopen_polls-say = 我动议重新开放投票。

motion-nomination_method = 决定提名方式
motion-nomination_method-what = 决定候选人怎样产生，例如当场提名或由委员会提名。
motion-nomination_method-say = 我动议当场提名。

motion-close_nominations = 截止提名
motion-close_nominations-what = 大家都有机会提名之后，不再接受新的提名。
motion-close_nominations-say = 我动议截止提名。

motion-reopen_nominations = 恢复提名
motion-reopen_nominations-what = 提名截止以后，再接受新的提名。
motion-reopen_nominations-say = 我动议恢复提名。

motion-excuse_from_duty = 请求免责（免去职责）
motion-excuse_from_duty-what = 请会议同意免去自己的一项职责，例如辞任。
motion-excuse_from_duty-say = 我请求免去我的……职责。

motion-parliamentary_inquiry = 咨询议事规则
motion-parliamentary_inquiry-what = 问主持人程序上该怎么办；答复只是意见，不是裁定。
motion-parliamentary_inquiry-say = 请问主持人，现在可以提修改吗？

motion-request_for_information = 咨询信息
motion-request_for_information-what = 通过主持人问清与议题有关的事实；这是提问，不算发言。
motion-request_for_information-say = 请问主持人，这笔钱从哪里出？

motion-withdraw_or_modify = 请求收回或修改动议
motion-withdraw_or_modify-what = 已经宣布为议题的动议归会议所有；动议人要收回或改动，须经会议同意。
motion-withdraw_or_modify-say = 我请求收回我的动议。

motion-read_papers = 请求宣读文件
motion-read_papers-what = 想念一份文件或别人写的稿子时，请会议准许。
motion-read_papers-say = 我请求宣读……。

motion-other_privilege = 请求其他许可
motion-other_privilege-what = 请会议准许别的事，例如让列席的人发言、作演示。
motion-other_privilege-say = 我请求准许……发言。

motion-extend_time_pending = 延长本议题时间
motion-extend_time_pending-what = 议程的时间到了，请会议多给这个议题一些时间，或推迟散会。
motion-extend_time_pending-say = 我动议延长十分钟。

motion-create_blank = 留空待填
motion-create_blank-what = 把动议里的数字或名字空出来，让大家各提一个，再逐个表决选定。
motion-create_blank-say = 我动议把“两万元”留空，由大家提数额。

motion-fill_blank = 填空
motion-fill_blank-what = 留空处的一个填法；逐个表决，最先得到多数的填进去。
motion-fill_blank-say = 我提议填“三万元”。

motion-take_from_table = 恢复（取回暂停的议题）
motion-take_from_table-what = 把先前放下的议题拿回来，从放下的地方接着议。
motion-take_from_table-say = 我动议恢复审议先前放下的……议题。

motion-rescind = 取消已通过的决定
motion-rescind-what = 把以前通过、现在还有效的一项决定整个取消。
motion-rescind-say = 我动议取消关于……的决定。

motion-amend_previously_adopted = 修改已通过的决定
motion-amend_previously_adopted-what = 改动以前通过、现在还有效的一项决定。
motion-amend_previously_adopted-say = 我动议把已通过的“……”改为“……”。

motion-discharge_committee = 收回委托（从委员会取回）
motion-discharge_committee-what = 不再等委员会，把交给它的议题拿回会议自己处理。
motion-discharge_committee-say = 我动议收回委托，由会议审议这个议题。

motion-reconsider = 重新考虑（复议）
motion-reconsider-what = 对表决过的事重新讨论、再表决一次；只有当时投票在胜方的人可以提。
motion-reconsider-say = 我当时投在胜方，动议重新考虑对……的表决。

motion-reconsider_enter_minutes = 重新考虑并列入纪要
motion-reconsider_enter_minutes-what = 记入纪要，另一天再决定要不要重新表决；在那之前原决定先不执行。
motion-reconsider_enter_minutes-say = 我当时投在胜方，动议重新考虑对……的表决，并列入纪要。

motion-adjourn_main = 定时休会（散会）
motion-adjourn_main-what = 定好会议几点散。
motion-adjourn_main-say = 我动议九点散会。

motion-recess_main = 休息（暂歇，作为主动议）
motion-recess_main-what = 没有议题待决时，决定歇几分钟再接着开。
motion-recess_main-say = 我动议休息十分钟，之后接着开。

motion-fix_time_main = 指定后续会议的时间（作为主动议）
motion-fix_time_main-what = 没有议题待决时，定下本次会议哪一天、几点接着开。
motion-fix_time_main-say = 我动议本次会议下周三晚七点接着开。

motion-adopt_agenda = 通过议程
motion-adopt_agenda-what = 由会议通过今天的议程；通过以后大家都照它进行。
motion-adopt_agenda-say = 我动议通过议程。

motion-nominate = 提名
motion-nominate-what = 推举一个人参加选举，不需要附议。
motion-nominate-say = 我提名……。

motion-election = 选举
motion-election-what = 选出担任职务的人：先提名，再投票。
motion-election-say = 现在选举……，请大家提名。

motion-make_unanimous = 使选举成为一致通过
motion-make_unanimous-what = 选举有了结果之后，请全场一致表示支持；有一票反对就不成立。
motion-make_unanimous-say = 我动议使这次选举成为一致通过。

motion-ratify = 追认
motion-ratify-what = 对事先没有得到授权就做了的事，事后由会议认可。
motion-ratify-say = 我动议追认……。

motion-penalty = 处分
motion-penalty-what = 有人严重违反会场秩序、主持人正式指名之后，由会议决定怎样处分。
motion-penalty-say = 我动议要求他道歉。

motion-correct_minutes = 更正会议记录
motion-correct_minutes-what = 批准上次会议的记录之前，改正其中的错误。
motion-correct_minutes-say = 记录中的“……”应为“……”。

until-next_meeting = 下一次例会
until-meeting = 从现在起的第 { $n } 次例会
until-at = { $time }
until-item = 议题 { $n } 处理完之后
until-item-titled = 议题 { $n }“{ $title }”处理完之后

terms-between = ；
terms-part = （{ $n }）{ $text }
terms-amended = 改为：{ $terms }
terms-nature = 性质：{ $nature }
terms-recommended = 由 { $members } 人的委员会提出，不需要附议
terms-reconsider-told = 当时胜方的人都在场或已得到通知
terms-deed-when = 办理时间：{ $when }
terms-deed-by = 办理人：{ $by }
terms-matter = 法定事项：{ $matter }
terms-commit = 交给{ $committee }
terms-commit-open = 交给哪个委员会还没有说定，请主持人问清
terms-commit-members = 委员会 { $members } 人
terms-commit-report = 报告时间：{ $report }
terms-postpone_definitely = { $special ->
    [yes] 改期到{ $until }，作为特别议程（到时可以打断别的议题）
   *[no] 改期到{ $until }
  }
terms-limit-speech = 每次发言最多 { $span }
terms-limit-turns = 每人最多发言 { $turns } 次
terms-limit-question = 本题辩论一共最多 { $span }
terms-limit-side = 赞成、反对各最多 { $span }
terms-limit-category = 每一类人最多 { $span }
terms-limit-close = { $at } 结束辩论，付诸表决
terms-limit-extra = { $name }多 { $span }
terms-limit-series = 范围：{ $series }
terms-series-immediate = 当前的议题
terms-series-all = 全部待决的议题
terms-series-last = 最上面的 { $n } 个待决议题
terms-previous_question = 立即表决的范围：{ $series }
terms-lay_on_table = 理由：{ $reason }
terms-recess = 休息（暂歇）{ $minutes } 分钟
terms-adjourn_main = { $at } 散会
terms-fix_time_to_adjourn = 接着开的时间：{ $at }
terms-suspend_rules = 为了：{ $object }（{ $rule }）
terms-suspend_rules-item = 现在处理议题 { $n }
terms-division_of_question = 拆成 { $count } 项：{ $parts }
terms-division_of_question_demand = 第 { $part } 项单独表决
terms-consider_by_paragraph = 分 { $count } 段：{ $parts }
terms-voting_method = 表决方式：{ $method }
terms-extend_time_pending = 延长 { $minutes } 分钟
terms-other_privilege = 准许{ $name }发言
terms-penalty = 对{ $name }：{ $penalty }
terms-create_blank = 把“{ $words }”空出来；{ $order }
terms-take_from_table = 取回：{ $text }
terms-discharge_committee = 从委员会取回：{ $text }
terms-reconsider = 重新考虑的是：{ $of }
terms-amend_previously_adopted = 原决定：{ $text }

past-last = 最近一次表决
past-motion = 对动议 { $n } 的表决
past-earlier = 往次会议的第 { $n } 项决定

rule-touched-order = 议事规则
rule-touched-standing = 一般的长期规定
rule-touched-bylaws = 章程
rule-touched-law = 法律
rule-touched-quorum = 法定人数
rule-touched-absentees = 事先通知等保护缺席者的规则
rule-touched-required_ballot = 章程要求的书面投票
rule-touched-member_right = 个别成员的基本权利
rule-touched-only_members_vote = 只有成员才能表决
rule-touched-one_question = 一时一件

nature-original = 实质主动议（新的事情）
nature-incidental = 程序主动议（关于怎样开会）
nature-bylaws = 修改章程

sanction-apologise = 道歉
sanction-lose_floor = 在本议题上不再发言
sanction-leave = 离开会场，直到本次会议结束
sanction-censure = 谴责

blank-order-usual = 都是数字的，从大到小表决；其他的按提出的先后
blank-order-largest_first = 从大到小表决
blank-order-smallest_first = 从小到大表决
blank-order-as_proposed = 按提出的先后表决

# 动议一览里也可以这样找。
motion-also-limit_extend_debate = 延长发言 加时 多给时间 给时间 限时 缩短发言
motion-also-previous_question = 停止辩论 马上表决 结束讨论
motion-also-recess = 茶歇 中场休息
motion-also-adjourn = 结束会议
motion-also-lay_on_table = 先放一放
motion-also-postpone_definitely = 下次再议 推迟
motion-also-commit = 交小组 再研究
motion-also-withdraw_or_modify = 撤回
motion-also-reconsider = 重新表决 复议
