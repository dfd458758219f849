#include "gui/missions/mission_security_tab.hpp"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/desk/session.hpp"
#include "gui/kit/tones.hpp"
#include "gui/records/fields_panel.hpp"
#include "lianes/domain/entities.hpp"

namespace lianes::gui {
namespace {

constexpr int kSecurityGap = 8;
constexpr int kChecksWidth = 300;

QLabel* securityHead(const QString& text, QWidget* parent) {
  auto* head = new QLabel(QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped()), parent);
  return head;
}

}  // namespace

MissionSecurityTab::MissionSecurityTab(const Desk& desk, QWidget* parent)
    : MissionTab(desk, parent),
      m_fields(new FieldsPanel(
          desk.session, EntityKind::Mission,
          {{"security_zone", "embassy_contact", "clearance_on", "clearance_reference", "security_measures"}},
          this)),
      m_decision(new FieldsPanel(
          desk.session, EntityKind::Mission,
          {{"security_decided_on", "security_decision", "security_decided_by_id", "security_reason"}}, this)),
      m_verdict(new QLabel(this)),
      m_checks(new QListWidget(this)) {
  auto* whole = new QHBoxLayout(this);
  whole->setContentsMargins(0, kSecurityGap, 0, 0);
  whole->setSpacing(kSecurityGap * 2);
  auto* content = new QWidget(this);
  auto* left = new QVBoxLayout(content);
  left->setContentsMargins(0, 0, kSecurityGap, 0);
  left->setSpacing(kSecurityGap);
  left->addWidget(securityHead(tr("Dossier"), content));
  left->addWidget(m_fields);
  left->addWidget(securityHead(tr("Décision"), content));
  left->addWidget(m_decision);
  left->addStretch(1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidget(content);
  whole->addWidget(scroll, 1);
  auto* right = new QVBoxLayout;
  right->setSpacing(kSecurityGap);
  right->addWidget(securityHead(tr("Avant de partir"), this));
  right->addWidget(m_verdict);
  right->addWidget(m_checks, 1);
  m_verdict->setObjectName(QStringLiteral("verdict"));
  m_verdict->setWordWrap(true);
  m_checks->setObjectName(QStringLiteral("checks"));
  m_checks->setAccessibleName(tr("Points à vérifier avant de partir"));
  m_checks->setSelectionMode(QAbstractItemView::NoSelection);
  m_checks->setWordWrap(true);
  m_checks->setFixedWidth(kChecksWidth);
  m_verdict->setFixedWidth(kChecksWidth);
  whole->addLayout(right);
}

void MissionSecurityTab::show(const std::optional<Mission>& mission) {
  const auto record = mission ? std::optional(toRecord(*mission)) : std::nullopt;
  m_fields->show(record);
  m_decision->show(record);
  if (mission) showChecks(*mission);
}

void MissionSecurityTab::showChecks(const Mission& mission) {
  const auto checks = m_desk.session.readOrNothing(
      [&](const store::ConsortiumFile& file) { return app::securityChecks(file, mission); });
  m_checks->clear();
  for (const auto& check : checks) {
    const auto icon = check.met ? QStringLiteral("dialog-ok-apply") : QStringLiteral("dialog-warning");
    auto* item = new QListWidgetItem(QIcon::fromTheme(icon), nameOf(check), m_checks);
    item->setToolTip(check.met ? tr("Fait") : tr("À régler"));
    item->setData(Qt::AccessibleTextRole,
                  tr("%1\u202f: %2").arg(nameOf(check), check.met ? tr("fait") : tr("à régler")));
  }
  const auto open = std::count_if(checks.begin(), checks.end(), [](const auto& each) { return !each.met; });
  QString verdict;
  auto tone = Tone::Warning;
  if (mission.securityDecision == SecurityDecision::NoGo) {
    verdict =
        tr("Mission refusée. Déplacez-la, tenez-la à distance ou annulez-la\u202f: ses frais restent "
           "déclarables.");
    tone = Tone::Bad;
  } else if (mission.securityDecision == SecurityDecision::Go) {
    verdict = open == 0 ? tr("Mission autorisée, tout est réglé.")
                        : tr("Mission autorisée, mais des points restent à régler.");
    tone = open == 0 ? Tone::Good : Tone::Warning;
  } else {
    verdict = open <= 1 ? tr("Tout est réglé\u202f: la décision peut être prise.")
                        : tr("Points à régler avant la décision\u202f: %1.").arg(open - 1);
  }
  tint(m_verdict, tone);
  m_verdict->setText(verdict);
}

QString MissionSecurityTab::nameOf(const app::SecurityCheck& check) {
  switch (check.point) {
    case app::SecurityPoint::ZoneKnown:
      return tr("Zone du ministère consultée");
    case app::SecurityPoint::InCharge:
      return tr("Responsable désigné");
    case app::SecurityPoint::EmbassyContact:
      return tr("Contact à l’ambassade");
    case app::SecurityPoint::Clearance:
      return tr("Accord de l’ambassade");
    case app::SecurityPoint::Measures:
      return tr("Mesures écrites");
    case app::SecurityPoint::EmergencyContacts:
      return check.met ? tr("Personnes à prévenir connues")
                       : tr("Personnes à prévenir\u202f: il en manque %1").arg(check.missing);
    case app::SecurityPoint::Passports:
      return check.met ? tr("Passeports valides après le retour")
                       : tr("Passeports à vérifier\u202f: %1").arg(check.missing);
    case app::SecurityPoint::Decided:
      return tr("Décision prise");
  }
  return {};
}

}  // namespace lianes::gui
