### 城市流程、清单、准入

show-source = 来源
catalog-lists = 清单
lists-sample = （来源举的例子）
lists-count = { $expected ->
    [none] { $set } · { $list }：{ $there } 项，另有举例 { $samples } 项
   *[other] { $set } · { $list }：应有 { $expected } 项，已有 { $there } 项，另有举例 { $samples } 项
}
list-kind-own = 自治事项
list-kind-assist = 协助事项
list-kind-negative = 负面清单
list-kind-purchase = 可购买服务
list-kind-party = 党组织事项
list-kind-other = 其他清单
listed-told = 清单比对：{ $kind }“{ $item }”（{ $list }，{ $version }）
listed-stops = 在负面清单上，先停下：请主持人按 { $key } 裁定，写明理由。
listed-ruled-admitted = 清单裁定：可以议。理由：{ $reason }
listed-ruled-closed = 清单裁定：不得列为责任事项，只能了结。理由：{ $reason }
listed-ways = 不再就它提动议；按 { $next } 往下走。
listed-ways-file = 要了结：在“{ $step }”按 { $key } 登记“{ $kind }”，再动议表决；否则按 { $next } 往下走。
listed-ruled-already = 已经裁定（{ $ruling }），不再裁定第二次。要改，先按 { $undo } 撤销。
field-listed = 裁定
listed-closed = 不得列为责任事项，只能了结
listed-admitted = 可以议
act-rule_listed = 对负面清单事项作裁定
key-rule_listed = 清单裁定
help-rule_listed = 议题在负面清单上：裁定能不能议，写明理由，记入记录
tick-sheet-listed = 清单裁定：{ $admit ->
    [yes] 可以议
   *[other] 不列为责任事项
}，{ $text }
sheets-listed-admitted = 主持人对清单事项“{ $item }”裁定：可以议。理由：{ $text }
sheets-listed-closed = 主持人对清单事项“{ $item }”裁定：不得列为责任事项，只能了结。理由：{ $text }
refusal-listed_negative = 议题在负面清单上：“{ $item }”（{ $list }，{ $version }）。先作裁定并写明理由，才能往下。
refusal-listed_closed = 已裁定不得列为责任事项（{ $list }：“{ $item }”），只能办了结它的动议，例如先登记拒绝承接。
refusal-nothing_listed = 正在办的议题不在负面清单上，或已经裁定。
refusal-list_unknown = 没有名为“{ $set }”的清单。
refusal-offered = 下派事项未经准入，或没有给人、财、物，没有费随事转：社区有权拒绝。先登记“拒绝承接（红牌）”，再动议表决。
wording-refusal = 拒绝承接“{ $title }”，亮红牌
sheets-red-cards = 上次评估以来的红牌
sheets-red-card = { $day }，{ $department }：{ $title }（{ $need }），事由：{ $ground }
