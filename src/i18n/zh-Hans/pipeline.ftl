### 项目流程：文书、拒绝理由、看板

act-file = 登记文书
act-take_back = 收回文书
key-file = 文书
key-take_back = 收回
help-file = 在项目、需求、组织上登记一份文书（公示、合同、报告……），签字后生效
help-take_back = 收回本会登记的一份文书，写明理由
tick-sheet-filed = 登记文书：{ $document }，{ $record }
tick-sheet-taken_back = 收回第 { $n } 号文书：{ $text }
sheets-filed = 登记文书第 { $n } 号：{ $document }（{ $record }）
sheets-filed-field = { $name }：{ $value }
sheets-taken-back = 收回文书第 { $n } 号，理由：{ $text }

refusal-record_unknown = 项目库里没有“{ $record }”。
refusal-record_there = 项目库里已有“{ $record }”，不能再登记一次。
refusal-document_unknown = 流程里没有“{ $document }”这种文书，或它不用在这里。
refusal-document_not_here = 这一步不办“{ $document }”，可以办：{ $documents }。
refusal-document_elsewhere = “{ $document }”要先表决：请在它自己的议题下登记（{ $record }）。
refusal-record_state = “{ $record }”现在是“{ $state }”，不能这样办。
refusal-field_missing = “{ $field }”没有填，不能登记。
refusal-field_bad = “{ $field }”不能写成“{ $value }”。{ $asked ->
    [date] 日期写成 2026-06-08 或 2026年6月8日。
    [money] 金额写成元，最多两位小数，不能是负数，如 12345.67。
    [number] 请写 0 或正整数。
    [choice] 请从列出的选项里选。
    [items] 每行一项：名目、空格、金额。
    [people] 每行一人：姓名、空格、类别或分工；同一人只写一次。
    [more] 要大于零。
    [number_there] 这个编号不是这条记录上的那种文书。
    [member] 名册上没有这个人。
   *[text] 最多 4000 字。
}
refusal-waits_for_vote = “{ $record }”上已有一份文书（第 { $number } 件）等着表决：先表决，或先收回那一件。
refusal-body_other_kind = “{ $body }”不是开这种会的组织，这种会由{ $body_kind }开。
refusal-body_not_assigned = “{ $title }”分派给了“{ $assigned }”，不能由“{ $body }”来定。
refusal-roster_differs = { $fault ->
    [strange] 有表决权的人里，{ $names } 不在经表决的名单上。
   *[missing] 经表决的名单上还有 { $names } 没有列入；没来的也要列入，签到时记缺席。
}
refusal-fewer_came = 应到 { $expected } 人，今天有表决权的到了 { $present } 人：要不要照常开，请会议动议表决，记录在案。
refusal-day_over = “{ $document }”到 { $day } 为止，已经截止。
refusal-day_ahead = “{ $field }”是 { $day }，还没有到。
refusal-day_behind = “{ $field }”是 { $day }，不能早于 { $from }。
refusal-too_much = “{ $field }”合计 { $value }，最多 { $most }。
refusal-chosen_already = 同一需求已经有选定的方案（{ $record }，{ $state }）。
refusal-field_unknown = 这份文书没有“{ $field }”这一栏。
refusal-field_differs = “{ $field }”应为 { $expected }，不是 { $value }。
refusal-document_missing = { $says ->
    [none] 要先有“{ $document }”。
   *[other] 要先有“{ $document }”（{ $says }）。
}
refusal-document_there = “{ $document }”（第 { $number } 号）还在，不能这样办。
refusal-unanswered = 第 { $numbers } 号“{ $document }”还没有“{ $by }”，先逐件处理。
refusal-day_not_past = “{ $document }”到 { $day } 才期满，第二天起才能办。
refusal-time_too_short = “{ $field }”太早：社区定的是 { $days } 天，首尾两天都算。
refusal-record_not_ready = “{ $record }”现在是“{ $state }”，还办不了这一步。
refusal-round_missing = 社区还没有通过批次规则，“{ $field }”没有定：先在居委会办公会上通过。
refusal-pool_exceeded = 本批次资金 { $pool } 元，只剩 { $left } 元，不够 { $amount } 元。
refusal-not_the_last = 后面登记的文书以它为据，请先收回后面的。
refusal-body_not_active = { $state ->
    [none] “{ $body }”还没有居民代表大会（或联席会议）的表决记录，不能投票。先开会表决名单；以前已经成立的，请用 yishi pipeline carry 登记并写明依据。
   *[other] “{ $body }”现在是“{ $state }”，不能投票：先开会表决名单。
}
refusal-plans_undecided = 还没有投票选出方案，或票数相同：先投票，相同的按事先通过的办法定。
refusal-outcome_missing = 还没有结果或没有写明理由：{ $items }。

key-board-stage = 分栏
referent-stage = 阶段
referent-document = 文书
finding-document_changed = “{ $record }”上的文书，和决议 { $resolution } 所签的不一样。
finding-document_unsigned = “{ $record }”上的文书没有签过字的记录（决议 { $resolution }）。

paper-documents = 文书
paper-committee-book = 居委会工作簿摘录
paper-supervision-book = 居务监督委员会工作簿摘录
book-document = 第 { $n } 号 { $document }（{ $record }）
book-tasks = 要办的事
book-decisions = 会议决定
book-lanes = 分流
book-documents = 登记的文书
book-money = 资金
book-counts = 票数
book-open = 没有答复的
book-inspect = 谁办、哪天、谁查
sheets-concerned = 利益相关方
sheets-concerned-line = 第 { $n } 项“{ $title }”：到场 { $present }；未到 { $missing }
sheets-nobody = 无

# 登记文书的表格

dialog-documents = 登记哪种文书
documents-hint = 打字可找（拼音首字母也行），Enter 选定
document-begins = 新登记
document-waits = { $n ->
    [0] 现在没有可登记的
   *[other] 可登记 { $n } 件
}
document-lacks = 现在没有能登记“{ $kind }”的{ $records }：要先到“{ $states }”。
document-lacks-any = 现在没有能登记“{ $kind }”的{ $records }。
document-lacks-own = { $id } 现在是“{ $now }”，“{ $kind }”要在“{ $states }”时登记。
field-record-unfit = 这里不能用：{ $state } · { $title }
form-file = 文书
form-file-field = { $name } { $how }
form-take_back = 收回的文书仍留在记录里，写明理由。
form-record = 没有找到这个编号或名称
field-record = （编号、末几位或名称，←→ 可选）
field-record-new = （新登记可空，自动编号；改已有的写编号）
field-record-begins = → 新登记
field-records = 可选 { $n } 件，←→ 选
field-choose = （待选：←→ 或数字）
field-derived = （可空，自动算出）
field-derived-number = （可空，自动编号）
field-items = （每项“名目 金额”，用；隔开）
field-list-people = （每人“姓名 类别”，用；隔开）
field-amount-said = （元，如 8000 或 8,000.50）
field-date = （如 12-10、2026-12-10，+0 是今天）
field-filed-paper = 哪一份
sheet-head-documents = 本会登记的文书
sheet-documents-n = { $n } 份
sheet-none-documents = 还没有登记文书。
sheet-document-amount = { $name } { $amount } 元
sheet-document-moves = → { $state }
sheet-document-votes = 表决通过后 → { $state }
sheet-document-back = 已收回：{ $reason }
field-filed-on = 登记在
field-day-before = → { $day }（{ $n } 天前）

# 看板与来历

place-projects = 看板
board-title = 项目看板
board-empty = 还没有登记需求。按 N 登记。
board-any = 全部
board-filter = { $name }：{ $value }
board-only-late = 只看逾期
board-late-too = 逾期与否：全部
board-late = 逾期{ $n }天
board-late-n = 逾期 { $n } 件
board-late-what = { $what }，逾期 { $n } 天
board-below = 还有 { $n } 件
board-above = ↑{ $n }
board-none-fits = 没有符合筛选的项目；按 { $key } 清除全部筛选。
board-column-empty = 这一栏现在没有项目。
key-a-clear-filters = 清除筛选
board-next = 下次会议：{ $name }
board-ended = { $id } 已经办结，没有下一次会议。
board-no-next = { $id } 的下一次会议没有可用的会议格式。
home-overdue = 逾期 { $n } 件：按 { $key } 看看板。
key-a-projects = 看板
key-a-next-meeting = 开下一次会
help-a-next-meeting = 按这一件的状态打开它下一次会议的表格，议题和组织已填好
key-a-round = 批次
key-a-domain = 领域
key-a-body = 组织
key-a-overdue = 只看逾期
key-a-find = 查找
chain-title = { $id } 的来历
chain-proposer = 提出人：{ $who }
chain-no-proposer = 缺：提出人
chain-carried = 登记时已是 { $state }（{ $why }）
chain-filed = { $document }（第 { $n } 号文书）
chain-decided = { $rule } { $outcome ->
    [adopted] 表决通过
    [lost] 表决未通过
   *[other] 记录在案
}
chain-decision = { $rule } 的决定
chain-by = 决议 { $resolution } · { $title }
chain-missing = 缺：{ $what }（→ { $to }）
chain-money = { $amount } 元
chain-unpaid = { $document }：{ $amount } 元，{ $status }
chain-plan = 方案 { $id }  { $title }  { $state }
payment-locked = 还不能拨
payment-due = 可以拨
payment-cancelled = 已取消
