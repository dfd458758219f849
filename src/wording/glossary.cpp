#include "lianes/wording/glossary.hpp"

#include <array>

#include "lianes/base/text.hpp"

namespace lianes::wording {
namespace {

constexpr std::array<GlossaryEntry, 15> kFrenchGlossary{{
    {"apd",
     "Aide publique au développement\u202f: chaque collectivité déclare la sienne chaque année à l’État."},
    {"avenant", "Modification d’une convention ou d’un budget, signée après l’original et qui s’y ajoute."},
    {"cofinancement", "Argent d’un autre bailleur que le ministère et les collectivités du projet."},
    {"convention", "Accord signé avec une collectivité\u202f; en vigueur une fois transmis au préfet."},
    {"ctf", "Collectivité territoriale française\u202f: commune, intercommunalité, département ou région."},
    {"délibération", "Vote de l’assemblée d’une collectivité, qui seul l’engage."},
    {"effet levier", "Argent du ministère attiré par la participation d’une collectivité, selon l’appel."},
    {"élu", "Personne élue que la collectivité désigne pour suivre les échanges."},
    {"enveloppe", "Montant du ministère acquis au consortium, dans la limite duquel joue l’effet levier."},
    {"lettre d’intention", "Lettre par laquelle une collectivité annonce qu’elle rejoint le consortium."},
    {"mandat", "Ce qui permet à une association d’agir au nom d’une collectivité, entre deux dates."},
    {"meae", "Ministère de l’Europe et des Affaires étrangères, qui lance l’appel à projets."},
    {"participation", "Ce qu’une collectivité apporte à un projet\u202f: promis, voté, appelé, puis reçu."},
    {"siren", "Numéro à neuf chiffres de tout organisme français."},
    {"valorisation",
     "Valeur donnée à un apport en nature\u202f; comptée à part de l’argent (comptes 86 et 87)."},
}};

constexpr std::array<GlossaryEntry, 14> kEnglishGlossary{{
    {"agreement", "Signed with a local authority; in force once it was sent to the prefect."},
    {"amendment", "A change to an agreement or a budget, signed after the original and added to it."},
    {"co-funding", "Money from another funder than the ministry and the project’s local authorities."},
    {"contribution", "What a local authority puts into a project: promised, voted, called, then received."},
    {"council decision", "The vote of a local authority’s assembly, which alone commits it."},
    {"ctf", "French local authority: commune, intercommunality, département or region."},
    {"delegate", "The elected person whom the local authority names for the exchanges."},
    {"envelope", "The ministry’s money acquired by the consortium, within which leverage works."},
    {"letter of intent", "The letter by which a local authority announces that it joins the consortium."},
    {"leverage", "The ministry’s money that a local authority’s contribution attracts, by the call’s rule."},
    {"mandate", "What lets an association act for a local authority, between two dates."},
    {"meae", "The French Foreign Ministry, which issues the call."},
    {"oda", "Official development assistance, which each local authority declares every year."},
    {"siren", "The nine-digit number of every French organisation."},
}};

}  // namespace

std::span<const GlossaryEntry> glossary(Language language) {
  switch (language) {
    case Language::French:
      return kFrenchGlossary;
    case Language::English:
      return kEnglishGlossary;
  }
  return {};
}

std::string_view explanationOf(std::string_view label, Language language) {
  const auto folded = ' ' + foldForSearch(label) + ' ';
  for (const auto& entry : glossary(language)) {
    if (folded.find(' ' + foldForSearch(entry.term)) != std::string::npos) return entry.explanation;
  }
  return {};
}

}  // namespace lianes::wording
