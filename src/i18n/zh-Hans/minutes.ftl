### 会议记录:两种体例的用语,以及导出前的缺漏提示

minutes-list-between = 、
minutes-sentence-between = { "" }
minutes-blank = ……………
minutes-person-of = { $name }（{ $mark }）
minutes-date = { $year }年{ $month }月{ $day }日
minutes-moment = { $date } { $hour }
minutes-secs = { $seconds }秒
minutes-mins = { $minutes }分钟
minutes-mins-secs = { $minutes }分{ $seconds }秒

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
   *[no] 未达到法定人数
  }
minutes-category = { $category }：应到 { $members } 人，实到 { $present } 人
minutes-attending = 出席：{ $names }
minutes-by-proxy = 委托他人出席：{ $names }
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

minutes-agenda = 议程
minutes-item = 议题{ $number }　{ $title }
minutes-item-need = { $title }（需求 { $need }）
minutes-step = { $step }（{ $hour }）
minutes-proceedings = 会议内容
minutes-timed = { $hour } { $text }

minutes-moved-main = { $name }提出主动议（动议{ $id }）：
minutes-moved-amend = { $name }对动议{ $target }提出修改（动议{ $id }）：
minutes-moved-amend-secondary = { $name }对修改案（动议{ $target }）提出二级修改（动议{ $id }）：
minutes-moved-withdraw = { $name }请求收回动议{ $target }（动议{ $id }）
minutes-moved-adjourn = { $name }动议休会（散会）（动议{ $id }）
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
minutes-leads-to = 修改后的文字：{ $text }
minutes-reworded = 动议人在宣布议题之前将动议{ $id }改为：
minutes-seconded = { $name }附议动议{ $id }
minutes-second-withdrawn = 动议{ $id }的附议收回
minutes-fell = 无人附议，动议{ $id }不进入会议
minutes-stated = 主持人宣布动议{ $id }为待决议题
minutes-taken-back = 动议人在宣布议题之前收回动议{ $id }

minutes-speech = { $name }发言（{ $stance }），用时 { $used }
minutes-speech-over = { $name }发言（{ $stance }），用时 { $used }，超时 { $over }
minutes-speech-open = { $name }发言（{ $stance }），尚未结束
minutes-point = { $name }提出程序问题：“{ $text }”
minutes-ruling-well-taken = 主持人裁定：成立。理由：“{ $reason }”。
minutes-ruling-not-well-taken = 主持人裁定：不成立。理由：“{ $reason }”。
minutes-ruling-open = 主持人尚未裁定。
minutes-objected = { $name }不同意以默认一致同意通过动议{ $id }，须另行表决
minutes-vote-cancelled = 主持人在宣布结果之前中止了对动议{ $id }的表决
minutes-office-given = { $name }自此担任{ $office }
minutes-item-added = 增列议题{ $number }：{ $title }

minutes-vote = 表决动议{ $id }（{ $kind }）：{ $method }
minutes-vote-quorum = 应到 { $membership } 人，实到 { $present } 人，法定人数 { $needed } 人{ $met ->
    [yes] { "" }
   *[no] （不足）
  }
minutes-tally = 赞成 { $yes } 票，反对 { $no } 票
minutes-tally-abstain = 赞成 { $yes } 票，反对 { $no } 票，弃权 { $abstain } 票
minutes-roll = { $answer } { $count } 人：{ $names }
minutes-needed = 门槛：{ $rule }；基数 { $base }，需要 { $needed } 票
minutes-needed-uncounted = 门槛：{ $rule }；由主持人判定，未计票
minutes-needed-consent = 门槛：到会 { $base } 人无人反对
minutes-margin-exact = 刚好达到
minutes-margin-above = 多 { $votes } 票
minutes-margin-short = 差 { $votes } 票
minutes-result-counted = 结果：{ $outcome }，赞成 { $got } 票，{ $margin }
minutes-result-consent = 结果：无人反对，{ $outcome }
minutes-result-judged = 结果：主持人宣布{ $outcome }

minutes-resolutions = 决议
minutes-no-resolutions = 本次会议没有表决主动议。
minutes-resolution-adopted = { $item ->
    [0] { "" }
   *[other] 议题{ $item }，
  }动议{ $id }，通过（{ $numbers }）：
minutes-resolution-lost = { $item ->
    [0] { "" }
   *[other] 议题{ $item }，
  }动议{ $id }，未通过（{ $numbers }）：
minutes-resolution-numbers = { $tally }；需要 { $needed } 票，{ $margin }
minutes-resolution-consent = 默认一致同意
minutes-resolution-judged = 主持人判定，未计票
minutes-left-over = 遗留问题
minutes-open-pending = 动议{ $id }（{ $kind }，{ $name }提出）待决，尚未表决
minutes-open-not-stated = 动议{ $id }（{ $kind }，{ $name }提出）尚未宣布为议题
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
minutes-hash = SHA-256：{ $sha256 }

minutes-ronr-title = { $body } { $title } 会议记录（罗伯特体例）
minutes-ronr-held = { $body }的“{ $title }”（{ $format }{ $series ->
    [0] { "" }
   *[other] ，第 { $series } 次会议
  }）于{ $date } { $hour } 在{ $place }宣布开会。
minutes-ronr-officers = 主持人{ $chair }，记录人{ $recorder }。
minutes-ronr-attendance = 有表决权成员 { $membership } 人，到会 { $present } 人，{ $met ->
    [yes] 达到
   *[no] 未达到
  }法定人数 { $needed } 人。
minutes-ronr-not-opened = 会议尚未宣布开会。
minutes-ronr-adopted = { $name }的动议获得通过，文字如下：
minutes-ronr-adopted-amended = { $name }的动议经修改后获得通过，文字如下：
minutes-ronr-lost = { $name }的下列动议未获通过：
minutes-ronr-lost-amended = { $name }的动议经修改后仍未获通过，付诸表决的文字如下：
minutes-ronr-fell = { $name }的下列动议无人附议，未进入会议：
minutes-ronr-by = 表决方式：{ $method }。
minutes-ronr-by-consent = 无人反对，以默认一致同意通过。
minutes-ronr-counted = { $tally }。{ $needed }；得 { $got } 票，{ $margin }。
minutes-ronr-point = { $name }提出程序问题：“{ $text }”。
minutes-ronr-chair = 此后由{ $name }主持。
minutes-ronr-unfinished = 散会时的未完事项
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
