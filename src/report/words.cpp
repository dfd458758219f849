#include "lianes/report/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "lianes/domain/money_text.hpp"

namespace lianes::report {
namespace {

using wording::Language;
using EnglishName = std::pair<std::string_view, std::string_view>;

// By the stable name of a figure, without its project.
constexpr std::array kEnglishFigures{
    EnglishName{"budget", "Budgets of the micro-projects"},
    EnglishName{"depense", "Spent over the period"},
    EnglishName{"depense_cumulee", "Spent from the start"},
    EnglishName{"nature", "Valued in kind"},
    EnglishName{"parquees", "Expenses left to the next report"},
    EnglishName{"ineligibles", "Expenses not eligible so far"},
    EnglishName{"participations_recues", "Contributions received from the start"},
    EnglishName{"tranches_recues", "Ministry’s tranches received from the start"},
    EnglishName{"participations", "Contributions of the local authorities"},
    EnglishName{"cofinancements", "Co-funding granted to the micro-projects"},
    EnglishName{"besoin", "Need after contributions"},
    EnglishName{"demande", "Claimed through the leverage"},
    EnglishName{"accorde", "Granted through the leverage"},
    EnglishName{"manque", "Still to be funded"},
    EnglishName{"enveloppe", "Envelope acquired"},
    EnglishName{"enveloppe_libre", "Free part of the envelope"},
};

std::string countedSentence(std::string_view what, const ReportCheck& check) {
  return std::string(what) + ": " + std::to_string(check.count) + " (" + formatEnglish(check.amount) + ").";
}

std::string englishSentence(const ReportCheck& check) {
  switch (check.code) {
    case CheckCode::MissingEvidence:
      return countedSentence("Vouchers without evidence", check);
    case CheckCode::UncommentedGap:
      return "Account " + check.subject + ": a difference of " + formatEnglish(check.amount) +
             " to the forecast, without a comment.";
    case CheckCode::IneligibleExpenses:
      return countedSentence("Expenses that are not eligible, left out", check);
    case CheckCode::ParkedExpenses:
      return countedSentence("Expenses left to the next report", check);
    case CheckCode::InKindUnbalanced:
      return check.subject + ": uses (86) and contributions (87) in kind differ by " +
             formatEnglish(check.amount) + '.';
    case CheckCode::ImputationsTooHigh:
      return countedSentence("Vouchers paid from more than they come to", check);
    case CheckCode::MissingLetter:
      return check.subject + ": the letter of intent has not come.";
    case CheckCode::StaleNarrative:
      return "A text quotes “" + check.subject + "” as it was: the figure has moved since.";
    case CheckCode::UnknownFigure:
      return "A text quotes an unknown figure: “" + check.subject + "”.";
    case CheckCode::UnbalancedForecast:
      return check.subject + ": products and charges planned differ by " + formatEnglish(check.amount) + '.';
    case CheckCode::ForecastAboveGrant:
      return check.subject + ": " + formatEnglish(check.amount) +
             " more is planned from the ministry than is granted.";
    case CheckCode::UnpaidVouchers:
      return countedSentence("Vouchers without a day of payment up to the last day", check);
    case CheckCode::Unfinished:
      return check.subject + ": “(à compléter)” is still there.";
    case CheckCode::EmptyText:
      break;
  }
  return check.subject + ": the text says nothing.";
}

}  // namespace

std::string sentenceOf(const ReportCheck& check, Language language) {
  return language == Language::French ? check.sentence : englishSentence(check);
}

std::string titleOf(const NamedFigure& figure, Language language) {
  const auto name = std::string_view(figure.name).substr(0, figure.name.find('/'));
  const auto found = std::find_if(kEnglishFigures.begin(), kEnglishFigures.end(),
                                  [&](const EnglishName& each) { return each.first == name; });
  if (language == Language::French || found == kEnglishFigures.end()) return figure.title;
  const auto project = figure.title.find(", ");
  return std::string(found->second) +
         (name == figure.name || project == std::string::npos ? "" : figure.title.substr(project));
}

std::string labelOf(const Gap& gap, Language language) {
  const bool isOfMissions = gap.label == kOtherMissionFunding;
  return language == Language::English && isOfMissions ? "Other funding of the missions" : gap.label;
}

}  // namespace lianes::report
