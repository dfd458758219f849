#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/report/builders.hpp"
#include "report/sections.hpp"

// Drafts that a collectivité finishes and signs: the letter of intent and the convention.
namespace lianes::report {
namespace {

// What is not known yet, to be filled in by hand.
constexpr std::string_view kBlank = "…………";

const Membership* newestOf(const Facts& facts, Id<Organisation> collectivity) {
  const Membership* newest = nullptr;
  for (const auto& membership : facts.memberships) {
    if (membership.organisation == collectivity) newest = &membership;
  }
  return newest;
}

const Agreement* lastAgreement(const Facts& facts, const Membership* membership) {
  const Agreement* last = nullptr;
  for (const auto& agreement : facts.agreements) {
    const bool isIts = membership != nullptr && agreement.membership == membership->id;
    if (isIts && (last == nullptr || last->version < agreement.version)) last = &agreement;
  }
  return last;
}

std::string orBlank(const std::string& text) {
  return text.empty() || text == "—" ? std::string(kBlank) : text;
}

std::string amountOrBlank(const std::optional<Money>& amount) {
  return amount ? formatFrench(*amount) : std::string(kBlank) + "\u00a0€";
}

std::string dayOrBlank(const std::optional<Date>& day) {
  return day ? formatFrenchLong(*day) : std::string(kBlank);
}

// Through whom the collectivité acts, and its projects.
struct DraftParty {
  const Organisation* collectivity;
  const Membership* membership;
  std::string association;
  std::vector<const MicroProject*> projects;
};

std::optional<DraftParty> partyOf(const Facts& facts, Id<Organisation> id) {
  const auto* collectivity = findIn(facts.organisations, id);
  if (collectivity == nullptr) return std::nullopt;
  DraftParty party{collectivity, newestOf(facts, id), {}, {}};
  for (const auto& mandate : facts.mandates) {
    if (mandate.collectivity == id) party.association = nameOf(facts, std::optional(mandate.association));
  }
  for (const auto& project : facts.projects) {
    const auto* partnership = findIn(facts.partnerships, project.partnership);
    if (partnership != nullptr && partnership->frenchCollectivity == id) party.projects.push_back(&project);
  }
  return party;
}

std::vector<std::string> projectItems(const Facts& facts, const DraftParty& party) {
  std::vector<std::string> items;
  for (const auto* project : party.projects) {
    const auto* partnership = findIn(facts.partnerships, project->partnership);
    auto item = nameOf(*project);
    if (partnership != nullptr) {
      item += ", avec " + nameOf(facts, std::optional(partnership->malianCollectivity));
    }
    items.push_back(std::move(item));
  }
  return items;
}

ReportModel draftModel(const Facts& facts, const std::string& id, const std::string& title,
                       const DraftParty& party) {
  return shortDocument(
      facts, id + '-' + slugOf(party.collectivity->name),
      {title, party.collectivity->name, {callText(facts)}, "Projet à relire et à compléter"});
}

std::string ratioText(const Ratio& ratio) {
  return std::to_string(ratio.numerator()) + " pour " + std::to_string(ratio.denominator());
}

void addMoneyArticle(Writer& writer, const Facts& facts, const DraftParty& party,
                     const Agreement* agreement) {
  writer.heading(2, "Article 3 – Participation financière");
  std::optional<Money> amount = agreement != nullptr ? agreement->amount : std::nullopt;
  if (!amount && party.membership != nullptr) amount = party.membership->intendedAmount;
  writer.say("La collectivité participe aux projets à hauteur de " + amountOrBlank(amount) +
             ", après vote de son assemblée.");
  if (facts.rules.leverage) {
    writer.say("Dans la limite de l’enveloppe acquise, le ministère apporte " +
               ratioText(*facts.rules.leverage) + " euros de participation.");
  }
  if (facts.rules.missionCap) {
    writer.say(
        "La part de la collectivité dans le coût d’une mission à laquelle elle prend part ne dépasse pas " +
        percentText(*facts.rules.missionCap) + " de ce coût.");
  }
  const auto tolerance = agreement != nullptr && agreement->transferTolerance ? agreement->transferTolerance
                                                                              : facts.rules.transferTolerance;
  if (tolerance) {
    writer.say("Les virements entre rubriques du budget sont libres jusqu’à " + percentText(*tolerance) +
               " d’une rubrique ; au-delà, un avenant est nécessaire.");
  }
}

void addSignatures(Writer& writer, const Facts& facts, const DraftParty& party) {
  writer.say("Fait à " + std::string(kBlank) + ", le " + std::string(kBlank));
  writer.say("Pour " + party.collectivity->name, ParagraphStyle::Signature);
  writer.say("Pour " + leadName(facts), ParagraphStyle::Signature);
}

}  // namespace

std::optional<ReportModel> letterOfIntent(const Facts& facts, Id<Organisation> collectivity) {
  const auto party = partyOf(facts, collectivity);
  if (!party) return std::nullopt;
  auto model = draftModel(facts, "lettre-intention", "Lettre d’intention", *party);
  Writer writer(model);
  const auto lead = leadName(facts);
  writer.say("À l’attention de " + lead);
  writer.say("Madame, Monsieur,");
  writer.say("Par la présente, " + party->collectivity->name +
             " fait part de son intention de rejoindre le "
             "consortium « " +
             facts.consortium.name + " », porté par " + lead + " dans le cadre de l’appel « " +
             facts.call.title + " » (édition " + facts.call.edition + ").");
  if (!party->association.empty()) {
    writer.say("Pour ce programme, la collectivité agit par l’intermédiaire de " + party->association + '.');
  }
  const auto items = projectItems(facts, *party);
  if (!items.empty()) {
    writer.say("Elle souhaite soutenir :");
    writer.list(items);
  }
  const auto* membership = party->membership;
  writer.say("Elle envisage une participation de " +
             amountOrBlank(membership != nullptr ? membership->intendedAmount : std::nullopt) +
             ", sous réserve du vote de son assemblée.");
  writer.say("Elle désigne comme élu(e) référent(e) : " +
             orBlank(nameOf(facts, membership != nullptr ? membership->delegate : std::nullopt)) + '.');
  if (facts.rules.letterDeadline) {
    writer.say(
        "Cette lettre est à faire parvenir avant le " + formatFrenchLong(*facts.rules.letterDeadline) + '.',
        ParagraphStyle::Note);
  }
  writer.say("Fait à " + std::string(kBlank) + ", le " +
             dayOrBlank(membership != nullptr ? membership->letterSignedOn : std::nullopt));
  writer.say("Pour " + party->collectivity->name, ParagraphStyle::Signature);
  return model;
}

std::optional<ReportModel> conventionDraft(const Facts& facts, Id<Organisation> collectivity) {
  const auto party = partyOf(facts, collectivity);
  if (!party) return std::nullopt;
  auto model = draftModel(facts, "convention", "Convention de partenariat", *party);
  Writer writer(model);
  const auto* agreement = lastAgreement(facts, party->membership);
  const auto lead = leadName(facts);
  writer.say("Entre " + party->collectivity->name + ", représentée par " + std::string(kBlank) + ", et " +
             lead + ", association chef de file du consortium « " + facts.consortium.name +
             " », il est convenu :");
  writer.heading(2, "Article 1 – Objet");
  writer.say(
      "La présente convention fixe les conditions dans lesquelles la collectivité prend part au programme "
      "« " +
      facts.call.title + " », édition " + facts.call.edition + '.');
  if (!party->association.empty()) {
    writer.say("La collectivité agit par l’intermédiaire de " + party->association + '.');
  }
  writer.heading(2, "Article 2 – Projets soutenus");
  const auto items = projectItems(facts, *party);
  if (items.empty()) writer.say("Projet à définir : " + std::string(kBlank));
  writer.list(items);
  addMoneyArticle(writer, facts, *party, agreement);
  writer.heading(2, "Article 4 – Comptes rendus");
  writer.say(lead +
             " rend compte au ministère, tient les pièces justificatives à disposition et remet à la "
             "collectivité une fiche de ce que sa participation a permis.");
  writer.heading(2, "Article 5 – Durée");
  writer.say("La convention prend effet à sa transmission au préfet et court du " +
             dayOrBlank(agreement != nullptr ? agreement->validFrom : facts.consortium.startsOn) + " au " +
             dayOrBlank(agreement != nullptr ? agreement->validUntil : facts.consortium.endsOn) + '.');
  if (agreement != nullptr && agreement->deliberationOn) {
    writer.say("Délibération du " + formatFrenchLong(*agreement->deliberationOn) + ", n° " +
               orBlank(agreement->deliberationReference) + '.');
  }
  writer.heading(2, "Article 6 – Dispositions particulières");
  if (agreement != nullptr && !agreement->terms.empty()) {
    writer.quote(agreement->terms);
  } else {
    writer.say("Aucune.");
  }
  addSignatures(writer, facts, *party);
  return model;
}

}  // namespace lianes::report
