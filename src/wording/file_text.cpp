#include "lianes/wording/file_text.hpp"

#include <algorithm>
#include <array>

#include "lianes/wording/labels.hpp"
#include "lianes/wording/step_text.hpp"
#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

std::string stepPlace(const store::Step& step, Language language, const ShownMoment& moment) {
  return fill({"l’étape {0} du {1}", "step {0} of {1}"}, {std::to_string(step.number), moment(step.at)},
              language);
}

std::string stepFact(const store::Step& step, Language language, const ShownMoment& moment) {
  return fill({"n° {0}, {1}, {2}\u202f: {3}", "no. {0}, {1}, {2}: {3}"},
              {std::to_string(step.number), moment(step.at), shown(step.author), stepTitle(step, language)},
              language);
}

std::string inOneLine(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string recordsFact(const store::FileProperties& properties, Language language) {
  std::vector<std::string> kinds;
  for (const auto& [kind, count] : properties.records) {
    kinds.push_back(std::string(count > 1 ? kindPlural(kind, language) : kindLabel(kind, language)) +
                    "\u00a0" + std::to_string(count));
  }
  return kinds.empty() ? pick({"aucune", "none"}, language) : inOneLine(kinds, " · ");
}

Bilingual reasonOf(store::ReadOnlyReason reason) {
  switch (reason) {
    case store::ReadOnlyReason::Asked:
      return {"pour lire seulement", "for reading only"};
    case store::ReadOnlyReason::HeldByAnother:
      return {"pour lire seulement\u202f: quelqu’un d’autre l’a ouvert",
              "for reading only: somebody else has it open"};
    case store::ReadOnlyReason::FileNotWritable:
      return {"pour lire seulement\u202f: le fichier ou son dossier ne peut pas être modifié",
              "for reading only: the file or its folder cannot be changed"};
    case store::ReadOnlyReason::UnsettledCopy:
      return {
          "pour lire seulement\u202f: une copie du fichier et de son journal, qui ne peuvent pas être "
          "modifiés",
          "for reading only: a copy of the file and its log, which cannot be changed"};
    case store::ReadOnlyReason::NoLocks:
      return {
          "pour lire seulement\u202f: cet endroit ne connaît pas de verrous, personne ne pourrait promettre "
          "d’y écrire seul",
          "for reading only: this place knows no locks, nobody could promise to be the only one to write"};
    case store::ReadOnlyReason::NoRoom:
      return {"pour lire seulement\u202f: le disque est plein", "for reading only: the disk is full"};
    case store::ReadOnlyReason::Displaced:
      return {"pour lire seulement\u202f: le nom du fichier mène à un autre, ou à aucun",
              "for reading only: the file’s name leads to another one, or to none"};
  }
  return {};
}

std::string openedFact(const store::FileProperties& properties, Language language) {
  auto text = pick(properties.readOnly ? reasonOf(*properties.readOnly)
                                       : Bilingual{"pour écrire, ici", "for writing, here"},
                   language);
  if (!properties.readOnly || !properties.holder) return text;
  return text + fill({" ({0}, ordinateur {1})", " ({0}, computer {1})"},
                     {shown(properties.holder->user), shown(properties.holder->host)}, language);
}

std::string foldedFact(const store::FileProperties& properties, Language language) {
  if (properties.bytesAside == 0) {
    return pick({"tout est dans le fichier lui-même", "everything is in the file itself"}, language);
  }
  return fill(
      {"{0} sont encore dans le journal à côté du fichier", "{0} are still in the log beside the file"},
      {sizeText(properties.bytesAside, language)}, language);
}

std::string backupsFact(const std::vector<store::Backup>& backups, Language language,
                        const ShownMoment& moment) {
  if (backups.empty()) return pick({"aucune", "none"}, language);
  return fill({"{0}, {0|celle|la dernière} du {1}, dans {2}", "{0}, {0|made|the last one} on {1}, in {2}"},
              {std::to_string(backups.size()), moment(backups.front().at),
               shown(backups.front().path.parent_path().string())},
              language);
}

std::string placeFact(const std::optional<store::PlaceProperties>& place, Language language,
                      const ShownMoment& moment) {
  if (!place) return pick({"aucun", "none"}, language);
  const auto folder = shown(place->folder.string());
  if (!place->isThere) {
    return fill({"{0}, qui n’est pas là en ce moment", "{0}, which is not there now"}, {folder}, language);
  }
  return place->backups.empty() ? fill({"{0}, encore vide", "{0}, empty so far"}, {folder}, language)
                                : backupsFact(place->backups, language, moment);
}

std::string namesFact(const std::vector<std::string>& names, Language language) {
  if (names.empty()) return pick({"pas encore décrit", "not described yet"}, language);
  std::vector<std::string> told;
  for (const auto& name : names) told.push_back(shown(name));
  return inOneLine(told, ", ");
}

}  // namespace

std::string sizeText(std::uint64_t bytes, Language language) {
  constexpr std::uint64_t kThousand = 1000;
  constexpr std::array<Bilingual, 4> kUnits{{{"ko", "kB"}, {"Mo", "MB"}, {"Go", "GB"}, {"To", "TB"}}};
  if (bytes < kThousand) {
    return fill({"{0}\u00a0{0|octet|octets}", "{0}\u00a0{0|byte|bytes}"}, {std::to_string(bytes)}, language);
  }
  std::size_t unit = 0;
  auto tenths = (bytes + kThousand / 20) / (kThousand / 10);
  while (tenths >= 10 * kThousand && unit + 1 < kUnits.size()) {
    tenths = (tenths + kThousand / 2) / kThousand;
    ++unit;
  }
  auto number = std::to_string(tenths / 10);
  if (tenths % 10 != 0) number += pick({",", "."}, language) + std::to_string(tenths % 10);
  return number + "\u00a0" + pick(kUnits[unit], language);
}

std::string shortFingerprint(std::string_view fingerprint) {
  constexpr std::size_t kTold = 16;
  constexpr std::size_t kGroup = 4;
  std::string text;
  for (std::size_t at = 0; at < std::min(kTold, fingerprint.size()); ++at) {
    if (at > 0 && at % kGroup == 0) text += ' ';
    text += fingerprint[at];
  }
  return text;
}

std::string copySentence(const store::FileCopy& copy, Language language, const ShownMoment& moment) {
  const auto upTo =
      copy.last ? fill({", jusqu’à {0}", ", up to {0}"}, {stepPlace(*copy.last, language, moment)}, language)
                : std::string();
  return fill(
      {"La copie est faite et vérifiée\u202f: {0} ({1}){2}.", "The copy is made and verified: {0} ({1}){2}."},
      {shown(copy.path.string()), sizeText(copy.bytes, language), upTo}, language);
}

std::string companionText(const store::FileCopy& copy, Language language, const ShownMoment& moment) {
  const auto name = shown(copy.path.filename().string());
  const auto upTo =
      copy.last ? fill({", jusqu’à {0}", ", up to {0}"}, {stepPlace(*copy.last, language, moment)}, language)
                : std::string();
  return fill(
      {"Fichier Lianes «\u00a0{0}\u00a0» ({1}){2}. Empreinte\u202f: {3}. Avant d’y travailler, "
       "comparez-la avec celle que montre Fichier › Propriétés…",
       "Lianes file “{0}” ({1}){2}. Fingerprint: {3}. Before you work on it, compare this with the one "
       "that File › Properties… shows."},
      {name, sizeText(copy.bytes, language), upTo, shortFingerprint(copy.fingerprint)}, language);
}

std::string drillSentence(const store::Drill& drill, Language language, const ShownMoment& moment) {
  const auto made = moment(drill.backup.at);
  if (!drill.check.sound()) {
    return fill(
        {"La sauvegarde du {0} s’ouvre, mais n’est pas intacte\u202f: faites-en une nouvelle, et gardez les "
         "précédentes.",
         "The backup of {0} opens, but is not whole: make a new one, and keep those before it."},
        {made}, language);
  }
  const auto upTo =
      drill.last ? stepPlace(*drill.last, language, moment) : pick({"son début", "its beginning"}, language);
  const auto whole = fill({"La sauvegarde du {0} s’ouvre, elle est intacte, et va jusqu’à {1}. ",
                           "The backup of {0} opens, is whole, and goes up to {1}. "},
                          {made, upTo}, language);
  if (!drill.lost) {
    return whole + pick({"Le fichier d’aujourd’hui n’a pas pu être comparé avec elle.",
                         "The file of today could not be compared with it."},
                        language);
  }
  if (drill.lost->empty()) {
    return whole + pick({"Y revenir ne perdrait rien.", "Going back to it would lose nothing."}, language);
  }
  return whole +
         fill({"Y revenir perdrait {0} {0|étape|étapes}.", "Going back to it would lose {0} {0|step|steps}."},
              {std::to_string(drill.lost->size())}, language);
}

std::vector<FileFact> fileFacts(const store::FileProperties& properties, Language language,
                                const ShownMoment& moment) {
  std::vector<FileFact> facts;
  const auto add = [&](Bilingual label, std::string value) {
    facts.push_back({pick(label, language), std::move(value)});
  };
  const auto none = pick({"aucune", "none"}, language);
  const auto documents =
      properties.documents == 0
          ? pick({"aucun", "none"}, language)
          : fill({"{0} ({1})", "{0} ({1})"},
                 {std::to_string(properties.documents),
                  sizeText(static_cast<std::uint64_t>(properties.documentBytes), language)},
                 language);
  add({"Nom", "Name"}, shown(properties.path.filename().string()));
  add({"Dossier", "Folder"}, shown(properties.path.parent_path().string()));
  add({"Taille", "Size"}, sizeText(properties.bytes, language));
  add({"Enregistrement", "Saved"}, foldedFact(properties, language));
  add({"Ouvert", "Open"}, openedFact(properties, language));
  add({"Consortium", "Consortium"}, namesFact(properties.consortiums, language));
  add({"Création", "Created"}, properties.first ? stepFact(*properties.first, language, moment) : none);
  add({"Dernière étape", "Last step"}, properties.last ? stepFact(*properties.last, language, moment) : none);
  add({"Nombre d’étapes", "Number of steps"}, std::to_string(properties.last ? properties.last->number : 0));
  add({"Empreinte", "Fingerprint"}, shortFingerprint(properties.fingerprint));
  add({"Empreinte entière", "Whole fingerprint"}, properties.fingerprint);
  add({"Fiches", "Records"}, recordsFact(properties, language));
  add({"Documents", "Documents"}, documents);
  add({"Forme du fichier", "Form of the file"}, std::to_string(properties.form));
  add({"Sauvegardes", "Backups"}, backupsFact(properties.backups, language, moment));
  add({"Second endroit", "Second place"}, placeFact(properties.place, language, moment));
  return facts;
}

}  // namespace lianes::wording
