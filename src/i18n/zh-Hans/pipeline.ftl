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
sheets-taken-back = 收回文书第 { $n } 号，理由：{ $reason }

refusal-record_unknown = 项目库里没有“{ $record }”。
refusal-record_there = 项目库里已有“{ $record }”，不能再登记一次。
refusal-document_unknown = 流程里没有“{ $document }”这种文书，或它不用在这里。
refusal-document_not_here = 这一步不办“{ $document }”，可以办：{ $documents }。
refusal-document_elsewhere = “{ $document }”要先表决：请在它自己的议题下登记（{ $record }）。
refusal-record_state = “{ $record }”现在是“{ $state }”，不能这样办。
refusal-field_missing = “{ $field }”没有填，不能登记。
refusal-field_bad = “{ $field }”不能写成“{ $value }”。
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
