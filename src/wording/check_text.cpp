#include "lianes/wording/check_text.hpp"

#include "lianes/wording/labels.hpp"
#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

using store::Finding;
using store::FindingCode;

Bilingual findingPattern(FindingCode code) {
  switch (code) {
    case FindingCode::PageDamaged:
      return {"la page {0} est abîmée", "page {0} is damaged"};
    case FindingCode::StructureDamaged:
      return {"la structure est abîmée\u202f: {0}", "the structure is damaged: {0}"};
    case FindingCode::ReferenceBroken:
      return {"une référence ne mène nulle part\u202f: {0}", "a reference leads nowhere: {0}"};
    case FindingCode::StepBroken:
      return {"l’étape n’est pas ce que dit son empreinte", "the step is not what its hash says"};
    case FindingCode::StepMissing:
      return {"une étape manque", "a step is missing"};
    case FindingCode::SignatureWrong:
      return {"la signature n’est pas celle de la main que l’étape nomme",
              "the signature is not that of the hand which the step names"};
    case FindingCode::RowDiffers:
      return {"l’enregistrement diffère de ce que dit le journal",
              "the record differs from what the journal says"};
    case FindingCode::RowUnreadable:
      return {"l’enregistrement contient ce que son champ ne peut pas contenir",
              "the record holds what its field cannot"};
    case FindingCode::RowMissing:
      return {"l’enregistrement manque, le journal le connaît",
              "the record is missing, the journal knows it"};
    case FindingCode::RowUnknown:
      return {"aucune étape n’a créé cet enregistrement", "no step has made this record"};
    case FindingCode::ContentDamaged:
      return {"le contenu {0} est abîmé", "content {0} is damaged"};
    case FindingCode::ContentMissing:
      return {"le contenu {0} manque", "content {0} is missing"};
    case FindingCode::SearchDamaged:
      return {"l’index de recherche est abîmé", "the search index is damaged"};
    case FindingCode::VerdictWithoutExpense:
      return {"un verdict n’a pas de dépense ({0})", "a verdict has no expense ({0})"};
    case FindingCode::SearchDiffers:
      return {"l’index de recherche ne suit pas les fiches ({0} mots)",
              "the search index does not follow the records ({0} words)"};
    case FindingCode::VerdictDiffers:
      return {"le verdict d’une dépense ({0}) n’est pas celui des règles",
              "the verdict of an expense ({0}) is not that of the rules"};
  }
  return {};
}

Bilingual partName(store::CheckPart part) {
  switch (part) {
    case store::CheckPart::Pages:
      return {"les pages du fichier", "the pages of the file"};
    case store::CheckPart::Structure:
      return {"la structure", "the structure"};
    case store::CheckPart::References:
      return {"les liens entre fiches", "the links between records"};
    case store::CheckPart::Chain:
      return {"l’enchaînement des étapes du journal", "the chain of the journal’s steps"};
    case store::CheckPart::Rows:
      return {"les fiches, comparées au journal", "the records, compared with the journal"};
    case store::CheckPart::Contents:
      return {"les documents", "the documents"};
    case store::CheckPart::Search:
      return {"l’index de recherche", "the search index"};
    case store::CheckPart::Verdicts:
      return {"les verdicts des dépenses", "the verdicts of expenses"};
  }
  return {};
}

}  // namespace

std::string sentence(const Finding& finding, Language language) {
  auto text = fill(pick(findingPattern(finding.code), language), {shown(finding.detail)});
  if (finding.record) {
    text = std::string(kindLabel(finding.record->kind, language)) + ' ' + finding.record->id.text() +
           pick({"\u202f: ", ": "}, language) + text;
  }
  if (finding.step) {
    text = fill(pick({"étape {0}\u202f: ", "step {0}: "}, language), {std::to_string(*finding.step)}) + text;
  }
  return text;
}

std::string checkPartName(store::CheckPart part, Language language) { return pick(partName(part), language); }

std::string handLine(const store::SigningHand& hand, Language language) {
  const std::vector<std::string> arguments{shown(hand.label), store::fingerprintOf(hand.key),
                                           std::to_string(hand.steps)};
  if (hand.known) {
    return fill({"{2} {2|étape signée|étapes signées} par une main connue ici\u202f: {0}, {1}.",
                 "{2} {2|step|steps} signed by a hand known here: {0}, {1}."},
                arguments, language);
  }
  return fill(
      {"{2} {2|étape signée|étapes signées} par une main inconnue ici, qui se dit « {0} »\u202f: {1}. "
       "Comparez de vive voix ces chiffres et ces lettres avant de la déclarer connue.",
       "{2} {2|step|steps} signed by a hand not known here, which calls itself “{0}”: {1}. Compare these "
       "letters and digits by word of mouth before you declare it known."},
      arguments, language);
}

std::vector<std::string> signatureLines(const store::CheckReport& report, Language language) {
  std::vector<std::string> lines;
  for (const auto& hand : report.hands) {
    if (hand.steps > 0) lines.push_back(handLine(hand, language));
  }
  if (report.unsignedSteps > 0) {
    lines.push_back(fill({"{0} {0|étape n’est pas signée|étapes ne sont pas signées}.",
                          "{0} {0|step is|steps are} not signed."},
                         {std::to_string(report.unsignedSteps)}, language));
  }
  return lines;
}

std::string whatCheckProves(const store::CheckReport& report, Language language) {
  return fill(
      {"Ce contrôle voit tout accident, et toute main qui ne connaît pas le format. Qui recalculerait toute "
       "l’histoire ne se voit qu’aux signatures des mains connues, ou à l’empreinte notée ailleurs, sur un "
       "rapport par exemple. Celle d’aujourd’hui\u202f: {0}.",
       "This check sees every accident, and every hand that does not know the format. Somebody who computes "
       "the whole history anew is seen only by the signatures of known hands, or by the fingerprint noted "
       "elsewhere, on a report for example. Today’s: {0}."},
      {report.fingerprint}, language);
}

std::string checkSummary(const store::CheckReport& report, Language language) {
  const std::vector<std::string> counts{std::to_string(report.steps), std::to_string(report.records),
                                        std::to_string(report.contents),
                                        std::to_string(report.findings.size())};
  if (report.sound()) {
    return fill(
        {"Tout est intact\u202f: {0} {0|étape|étapes}, {1} {1|enregistrement|enregistrements}, {2} "
         "{2|contenu|contenus} vérifiés.",
         "All is well: {0} {0|step|steps}, {1} {1|record|records}, {2} {2|content|contents} verified."},
        counts, language);
  }
  return fill({"{3} {3|problème trouvé|problèmes trouvés}\u202f; {0} {0|étape|étapes}, {1} "
               "{1|enregistrement|enregistrements}, {2} {2|contenu|contenus} vérifiés.",
               "{3} {3|problem|problems} found; {0} {0|step|steps}, {1} {1|record|records}, {2} "
               "{2|content|contents} verified."},
              counts, language);
}

}  // namespace lianes::wording
