#include "gui/members/member_words.hpp"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QWidget>

#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"

namespace lianes::gui {
namespace {

QString ofMembers(const char* text) { return QCoreApplication::translate("Members", text); }

QString day(Date date) { return onScreen(formatFrench(date)); }

}  // namespace

QString letterSentence(const app::MemberStatement& member, std::optional<Date> deadline) {
  const auto received = member.membership.letterReceivedOn;
  const auto limit = deadline ? day(*deadline) : QString();
  switch (member.letter) {
    case app::LetterState::Awaited:
      return deadline ? ofMembers(QT_TRANSLATE_NOOP("Members", "Lettre d’intention attendue avant le %1."))
                            .arg(limit)
                      : ofMembers(QT_TRANSLATE_NOOP("Members", "Lettre d’intention attendue."));
    case app::LetterState::Overdue:
      return ofMembers(
                 QT_TRANSLATE_NOOP("Members", "Lettre d’intention en retard\u202f: elle était due le %1."))
          .arg(limit);
    case app::LetterState::Ahead:
      return ofMembers(QT_TRANSLATE_NOOP("Members",
                                         "Lettre d’intention reçue le %1\u202f: cette date est à venir, "
                                         "vérifiez-la."))
          .arg(day(*received));
    case app::LetterState::InTime:
      return ofMembers(QT_TRANSLATE_NOOP("Members", "Lettre d’intention reçue le %1, dans les temps."))
          .arg(day(*received));
    case app::LetterState::Late:
      return ofMembers(
                 QT_TRANSLATE_NOOP(
                     "Members",
                     "Lettre d’intention reçue le %1, en retard sur le %2\u202f: il manque une dérogation."))
          .arg(day(*received), limit);
    case app::LetterState::LateWaived:
      return ofMembers(QT_TRANSLATE_NOOP("Members",
                                         "Lettre d’intention reçue le %1, en retard sur le %2, acceptée par "
                                         "dérogation."))
          .arg(day(*received), limit);
  }
  return {};
}

QString letterCell(const app::MemberStatement& member) {
  const auto received =
      member.membership.letterReceivedOn ? day(*member.membership.letterReceivedOn) : QString();
  switch (member.letter) {
    case app::LetterState::Awaited:
      return ofMembers(QT_TRANSLATE_NOOP("Members", "attendue"));
    case app::LetterState::Overdue:
      return ofMembers(QT_TRANSLATE_NOOP("Members", "en retard"));
    case app::LetterState::Ahead:
      return ofMembers(QT_TRANSLATE_NOOP("Members", "%1, à venir")).arg(received);
    case app::LetterState::InTime:
      return received;
    case app::LetterState::Late:
      return ofMembers(QT_TRANSLATE_NOOP("Members", "%1, en retard")).arg(received);
    case app::LetterState::LateWaived:
      return ofMembers(QT_TRANSLATE_NOOP("Members", "%1, dérogation")).arg(received);
  }
  return {};
}

std::optional<Tone> letterTone(app::LetterState state) {
  switch (state) {
    case app::LetterState::Awaited:
      return Tone::Muted;
    case app::LetterState::Overdue:
    case app::LetterState::Ahead:
    case app::LetterState::Late:
      return Tone::Bad;
    case app::LetterState::LateWaived:
      return Tone::Warning;
    case app::LetterState::InTime:
      return std::nullopt;
  }
  return std::nullopt;
}

QString agreementSentence(const Agreement& agreement) {
  const auto name = agreement.kind == AgreementKind::Convention
                        ? ofMembers(QT_TRANSLATE_NOOP("Members", "Convention, version %1"))
                        : ofMembers(QT_TRANSLATE_NOOP("Members", "Avenant, version %1"));
  QStringList parts{name.arg(agreement.version)};
  if (agreement.deliberationOn) {
    parts.append(
        ofMembers(QT_TRANSLATE_NOOP("Members", "délibération du %1")).arg(day(*agreement.deliberationOn)));
  }
  if (agreement.signedOn) {
    parts.append(ofMembers(QT_TRANSLATE_NOOP("Members", "signature du %1")).arg(day(*agreement.signedOn)));
  }
  if (agreement.transmittedOn) {
    parts.append(ofMembers(QT_TRANSLATE_NOOP("Members", "transmission au préfet le %1\u202f: en vigueur"))
                     .arg(day(*agreement.transmittedOn)));
  } else {
    parts.append(ofMembers(QT_TRANSLATE_NOOP("Members", "à transmettre au préfet")));
  }
  if (agreement.amount) parts.append(shownAmount(*agreement.amount));
  return parts.join(QStringLiteral(" · "));
}

QString agreementCell(const app::MemberStatement& member) {
  if (member.agreements.empty()) return {};
  const auto& last = member.agreements.back();
  const auto version = QStringLiteral("v%1").arg(last.version);
  if (last.transmittedOn) {
    return ofMembers(QT_TRANSLATE_NOOP("Members", "%1, en vigueur le %2"))
        .arg(version, day(*last.transmittedOn));
  }
  if (last.signedOn) {
    return ofMembers(QT_TRANSLATE_NOOP("Members", "%1, signée, à transmettre")).arg(version);
  }
  return ofMembers(QT_TRANSLATE_NOOP("Members", "%1, en négociation")).arg(version);
}

QString mandatePeriod(const Mandate& mandate) {
  if (mandate.from && mandate.until) {
    return ofMembers(QT_TRANSLATE_NOOP("Members", "du %1 au %2"))
        .arg(day(*mandate.from), day(*mandate.until));
  }
  if (mandate.from) return ofMembers(QT_TRANSLATE_NOOP("Members", "depuis le %1")).arg(day(*mandate.from));
  if (mandate.until) return ofMembers(QT_TRANSLATE_NOOP("Members", "jusqu’au %1")).arg(day(*mandate.until));
  return {};
}

QString coloured(const QString& text, std::optional<Tone> tone, const QWidget* on) {
  const auto escaped = text.toHtmlEscaped();
  if (!tone) return escaped;
  return QStringLiteral("<span style=\"color:%1\">%2</span>")
      .arg(colourOf(*tone, on->palette()).name(), escaped);
}

}  // namespace lianes::gui
