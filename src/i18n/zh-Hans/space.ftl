# 开放空间：能做什么，为什么现在不行。

act-plan_space = 写开放空间的主题、场地、时段
act-add_room = 加一个场地
act-add_slot = 加一个时段
act-post_topic = 贴出议题
act-sign_up = 登记感兴趣
act-sign_off = 取消登记
act-relocate_topic = 换时间或场地
act-swap_topics = 两场对调
act-merge_topics = 合并议题
act-retitle_topic = 改标题
act-co_convene = 加召集人或移交
act-cancel_topic = 划去议题
act-begin_round = 开始一轮
act-finish_session = 一场结束
act-end_round = 结束这一轮
act-step_in = 代为召集
act-topic_unheld = 记为未举行
act-report_session = 交报告
act-state_in_a_line = 以一句话代替报告
act-tell_news = 发布消息
act-cluster_topics = 归并相近议题
act-open_dots = 开始贴点
act-count_dots = 登记现场点数
act-form_group = 成立行动小组
act-join_group = 加入行动小组
act-propose_project = 写候选项目
act-object_to_project = 对候选项目提出异议
act-vet_project = 核对候选项目
act-draft_motion = 写成动议
act-project_to_agenda = 列入本会议程
act-withhold_name = 姓名不写进文件
act-return_to_stage = 回到上一阶段
refusal-no_open_space = 这种会议不含开放空间。
refusal-wrong_stage = 现在是“{ $stage ->
    [open] 开场
    [agenda] 贴议题
    [market] 集市
    [rounds] 分组讨论
    [news] 消息
    [convergence] 收敛
    [action] 行动
    [closing] 收场
   *[none] 其他环节
}”，这件事要到“{ $wanted ->
    [open] 开场
    [agenda] 贴议题
    [market] 集市
    [rounds] 分组讨论
    [news] 消息
    [convergence] 收敛
    [action] 行动
   *[closing] 收场
}”才做。
refusal-no_way_back = 从这里不能回到那个阶段。可以：分组讨论回到贴议题，消息回到下一轮，收敛回到消息（补报告），行动回到收敛（还没有成立小组时）。
refusal-plan_incomplete = 开放空间开场前要先有主题、至少一个场地、至少一个时段。还缺：{ $lacks ->
    [theme] 主题
    [rooms] 场地
   *[slots] 时段
}。
refusal-wall_in_use = 墙上已经有议题，主题、场地、时段不再重写；可以再加场地或时段。
refusal-slots_overlap = 时段 { $slot } 和 { $other } 重叠。每个时段要分开，休息就是中间的空当。
refusal-no_such_cell = { $topic ->
    [0] 墙上没有这一格。现在有 { $slots } 个时段、{ $rooms } 个场地。
   *[other] { $topic } 号议题还没有格子，没有什么可对调的；请召集人先找一个空格。
}
refusal-slot_over = { $slot } 那一轮已经开始或已经结束。请另选时段。
refusal-cell_taken = 这一格已被 { $topic } 号“{ $title }”先占。{ $free ->
    [0] 没有别的空格了，可以加一个场地（走廊、室外都行）。
   *[other] 最近的空格：{ $near }。
}
refusal-convenor_busy = { $name }在这个时段已经召集 { $topic } 号“{ $title }”。一个人同一时段只召集一场；可以换时段，或请别人一起召集。
refusal-no_such_topic = 墙上没有这个编号的议题。
refusal-topic_over = { $topic } 号“{ $title }”{ $state ->
    [merged] 已并入别的议题
    [cancelled] 已被召集人划去
    [unheld] 没有举行
    [reported] 已经结束并交了报告
    [finished] 已经结束
    [running] 正在进行
   *[other] 还没有开始
}，不能这样做。
refusal-no_topics = 墙上的议题还不够。请先有人贴出议题；安静等一等也正常。
refusal-convenor_awaited = 召集人满十分钟没来，才由别人代为召集，或记为未举行；再等 { $minutes } 分钟。
refusal-not_convenor = { $topic } 号议题归召集人{ $names }，只有召集人能改。主持人不改别人的议题。
refusal-consent_missing = 还没有得到{ $names }的同意。合并、对调、归并都要相关召集人同意，任何一方都可以不同意。
refusal-announce_first = { $slot } 那一场马上开始或已经开始。开始前 { $minutes } 分钟之内换地方，要先向全场宣布。
refusal-session_runs = { $topic } 号“{ $title }”正在进行。先结束这一场。
refusal-round_running = { $slot } 那一轮正在进行，先结束这一轮。
refusal-no_round = 没有正在进行的一轮，或者已经没有剩下的时段。
refusal-room_needed = 这些场次的房间下一轮别人要用，请先结束：{ $names }。
refusal-room_full = “{ $room }”按消防限额只能容 { $capacity } 人，登记的会到 { $people } 人。可以和同一时段较小的一场对调、换大的场地，或者再办一场。
refusal-nothing_held = { $told ->
    [no] 没有举行过或交了报告的议题。没有报告的，可以补一句话。
   *[other] { $lacks ->
        [session] { $topic } 号“{ $title }”还没有举行，没有成果可写。
       *[report] { $topic } 号“{ $title }”还没有报告；可以补一句话。
    }
}
refusal-reports_closed = 报告已经截止。确有迟交的，先回到“消息”阶段；也可以用一句话代替。
refusal-in_cluster = { $topic } 号议题已经归在“{ $cluster }”里。
refusal-dots_exist = 已经开始贴点或点数已定，议题不再合并，点数不再重来。
refusal-no_initiator = 行动小组和候选项目都要有一位具名的发起人。没有人愿意负责，就不成立。
refusal-initiator_busy = { $name }同一时间已经发起“{ $group }”。请换时间，或换发起人。
refusal-groups_formed = 已经成立行动小组，不能再回到贴点。
refusal-no_such_group = 没有这个行动小组。
refusal-no_such_project = 没有这个候选项目。
refusal-project_not_ready = 候选项目“{ $title }”还没走到这一步：要先核对，再写成动议，然后列入议程。
refusal-not_vetted = 核对不通过，缺：{ $lacks ->
    [givens] 不超出既定条件
    [law] 合法
    [body] 由哪个组织决定
   *[first_step] 第一步
}。

finding-origin_changed = 需求 { $need } 或它的来历，和决议 { $resolution } 所签的不一样。
finding-origin_unsigned = 需求 { $need } 说自己来自开放空间，却没有签过字的记录。
channel-open_space = 开放空间
chain-raised = 来自开放空间“{ $theme }”（{ $title }，决议 { $resolution }）
chain-topic = 墙上 { $topic } 号“{ $name }”，{ $by }贴出
chain-reports = { $reports ->
    [0] 没有报告
   *[other] 报告 { $reports } 份
}
chain-dots = { $dots } 点，第 { $rank } 位（只供参考）
space-somebody = 一位参与者
papers-hint-dots = 每张票上有几个点就输几个数字：给 3 号两点、给 1 号一点，输 3 3 1，按 Enter；空白票输 0，废票输 x。录完按 Tab。顺序不保存。
signal-from = 来自开放空间“{ $theme }”墙上 { $topics } 号
signal-dots = 得 { $dots } 点，排第 { $rank }（只供参考，不是决议）
minutes-item-signal = { $title }（{ $signal }）
dialog-report-files = 读哪一份报告
report-files-note = 只列出认得出议题、还没有交过的报告文件（.md、.txt）。
dialog-report-read = 报告 { $file }
report-ask = Enter 交这份报告，Esc 不交。
report-broken = 这份报告现在不能交：
entry-report-file = 报告文件的路径（.md 或 .txt）
key-a-read-report = 读报告文件
