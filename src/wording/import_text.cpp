#include "lianes/wording/import_text.hpp"

#include <array>

#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

std::string counted(std::size_t count, Bilingual one, Bilingual several, Language language) {
  return fill(pick(count > 1 ? several : one, language), {std::to_string(count)});
}

Bilingual wordsOf(TableQuestion question) {
  switch (question) {
    case TableQuestion::Days:
      return {
          "Aucune date du tableau ne montre lequel des deux nombres est le mois. Lequel vient en premier ?",
          "No date of the table shows which of the two figures is the month. Which one comes first?"};
    case TableQuestion::Decimal:
      return {
          "Des montants comme « 1.234 » peuvent se lire de deux façons. Quel signe sépare les décimales ?",
          "Amounts such as “1.234” can be read in two ways. Which mark separates the decimals?"};
    case TableQuestion::Sign:
      return {"Rien ne montre ce que veut dire le signe des montants. Lesquels sont des dépenses ?",
              "Nothing shows what the sign of the amounts means. Which of them are expenses?"};
    case TableQuestion::Amount:
      return {"Plusieurs colonnes peuvent être le montant de la dépense. Laquelle prendre ?",
              "Several columns may be the amount of the expense. Which one is to be taken?"};
    case TableQuestion::Currency:
      return {"Le tableau ne dit pas dans quelle monnaie sont ses montants. Laquelle ?",
              "The table does not say in which currency its amounts are. Which one?"};
    case TableQuestion::Scale:
      return {"Le tableau parle de milliers ou de millions (« {0} »). Par combien multiplier ses montants ?",
              "The table speaks of thousands or millions (“{0}”). By how much are its amounts multiplied?"};
    case TableQuestion::Sums:
      return {"Une rangée égale la somme de celles du dessus sans se dire un total. Qu’est-elle ?",
              "A row equals the sum of those above it and does not call itself a total. What is it?"};
    case TableQuestion::Account:
      return {"Le tableau ne dit pas sur quel compte vont ses dépenses. Quel compte de charges prendre ?",
              "The table does not say on which account its expenses go. Which account of charges is to be "
              "taken?"};
    case TableQuestion::AccountOf:
      return {"Quel compte de charges est « {0} » ? Un tiret laisse ces rangées de côté.",
              "Which account of charges is “{0}”? A dash leaves these rows aside."};
  }
  return {};
}

struct AnswerWords {
  std::string_view code;
  Bilingual words;
};

constexpr auto kAnswerWords = std::to_array<AnswerWords>({
    {"day_first", {"Le jour d’abord : 31/12/2021", "The day: 31/12/2021"}},
    {"month_first", {"Le mois d’abord : 12/31/2021", "The month: 12/31/2021"}},
    {"comma",
     {"La virgule : « 1.234 » est mille deux cent trente-quatre",
      "The comma: “1.234” is one thousand two hundred and thirty-four"}},
    {"point",
     {"Le point : « 1,234 » est mille deux cent trente-quatre",
      "The point: “1,234” is one thousand two hundred and thirty-four"}},
    {"negative",
     {"Les négatifs ; les positifs sont de l’argent reçu",
      "The negative ones; the positive ones are money received"}},
    {"positive",
     {"Les positifs ; les négatifs sont des avoirs", "The positive ones; the negative ones are refunds"}},
    {"EUR", {"L’euro", "The euro"}},
    {"XOF", {"Le franc CFA", "The CFA franc"}},
    {"total", {"Un total, laissé de côté", "A total, left aside"}},
    {"expense", {"Une dépense", "An expense"}},
});

}  // namespace

std::string importSummary(const ImportCounts& counts, Language language) {
  auto all =
      counted(counts.fresh, {"{0} nouvelle", "{0} new"}, {"{0} nouvelles", "{0} new"}, language) + ", " +
      counted(counts.duplicate, {"{0} déjà saisie", "{0} entered already"},
              {"{0} déjà saisies", "{0} entered already"}, language) +
      ", " +
      counted(counts.ineligible, {"{0} inéligible", "{0} ineligible"}, {"{0} inéligibles", "{0} ineligible"},
              language) +
      ", " +
      counted(counts.refused, {"{0} refusée", "{0} refused"}, {"{0} refusées", "{0} refused"}, language);
  const auto add = [&](std::size_t count, Bilingual one, Bilingual several) {
    if (count > 0) all += ", " + counted(count, one, several, language);
  };
  add(counts.changed, {"{0} changée", "{0} changed"}, {"{0} changées", "{0} changed"});
  add(counts.setAside, {"{0} mise de côté", "{0} set aside"}, {"{0} mises de côté", "{0} set aside"});
  add(counts.asked, {"{0} en attente d’une réponse", "{0} awaiting an answer"},
      {"{0} en attente d’une réponse", "{0} awaiting an answer"});
  return all;
}

std::string questionSentence(TableQuestion question, std::string_view about, Language language) {
  return fill(pick(wordsOf(question), language), {std::string(about)});
}

std::string answerSentence(TableQuestion question, std::string_view answer, Language language) {
  if (question == TableQuestion::Amount) {
    return fill(pick({"La colonne « {0} »", "The column “{0}”"}, language), {std::string(answer)});
  }
  if (question == TableQuestion::Scale) {
    if (answer == "1") return pick({"Ils sont écrits en entier", "They are written in full"}, language);
    return fill(pick({"Par {0}", "By {0}"}, language), {std::string(answer)});
  }
  for (const auto& [code, words] : kAnswerWords) {
    if (code == answer) return pick(words, language);
  }
  return std::string(answer);
}

std::string readingSentence(std::optional<Date> day, std::optional<Money> amount, Language language) {
  const bool isFrench = language == Language::French;
  if (!amount) return pick({"pas une dépense", "no expense"}, language);
  const auto money = isFrench ? formatFrench(*amount) : formatEnglish(*amount);
  if (!day) return money;
  return (isFrench ? formatFrenchLong(*day) : formatEnglishLong(*day)) + ", " + money;
}

}  // namespace lianes::wording
