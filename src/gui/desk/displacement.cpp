#include "gui/desk/displacement.hpp"

#include <QtCore/QCoreApplication>

#include "gui/kit/text.hpp"
#include "lianes/store/backup.hpp"

namespace lianes::gui {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Displacement)
};

QString unkeptSentence(const Displacement& displacement) {
  const auto sentence =
      displacement.standing == store::Standing::Removed
          ? Words::tr(
                "Le fichier « %1 » a été supprimé ou déplacé ailleurs pendant qu’il était ouvert, et ce "
                "qui y était enregistré n’a pas pu être gardé\u202f: ce qui l’a été depuis sa dernière "
                "sauvegarde est perdu, sauf si le fichier se trouve encore ailleurs. %2")
          : Words::tr(
                "Le fichier « %1 » a été remplacé par un autre pendant qu’il était ouvert, et ce qui y était "
                "enregistré n’a pas pu être gardé\u202f: ce qui l’a été depuis sa dernière sauvegarde est "
                "perdu, sauf si le fichier se trouve encore ailleurs. %2");
  return sentence.arg(onScreen(displacement.path.string()), placeOfBackups(displacement.path));
}

}  // namespace

QString placeOfBackups(const std::filesystem::path& file) {
  const auto backups = store::listBackups(file);
  if (backups.empty()) return Words::tr("Il n’a pas de sauvegarde à côté de lui.");
  return Words::tr("Ses sauvegardes sont dans le dossier « %1 ».")
      .arg(onScreen(backups.front().path.parent_path().string()));
}

QString keptOfOverwritten(const Displacement& displacement) {
  if (displacement.recovery.empty()) {
    if (store::listBackups(displacement.path).empty()) {
      return Words::tr("Il n’a pas de sauvegarde entière\u202f: ce qu’il contenait est perdu.");
    }
    return Words::
        tr("Aucune de ses sauvegardes n’a pu être reprise\u202f: ce qui a été enregistré depuis la dernière "
           "est perdu. %1")
            .arg(placeOfBackups(displacement.path));
  }
  const auto recovery = onScreen(displacement.recovery.string());
  const auto last = QString::number(displacement.lastStep);
  if (!displacement.lost) {
    return Words::tr("Sa dernière sauvegarde dit tout, jusqu’à l’étape %1\u202f: elle est dans « %2 ».")
        .arg(last, recovery);
  }
  return Words::tr(
             "Sa dernière sauvegarde, jusqu’à l’étape %1, est dans « %2 ». Ce qui a été enregistré depuis "
             "(jusqu’à l’étape %3) a été écrasé et doit être saisi de nouveau.")
      .arg(last, recovery, QString::number(displacement.lost->last));
}

QString displacementSentence(const Displacement& displacement) {
  if (displacement.standing == store::Standing::Overwritten) {
    return Words::tr("Un autre programme a écrit par-dessus le fichier « %1 » pendant qu’il était ouvert. %2")
        .arg(onScreen(displacement.path.string()), keptOfOverwritten(displacement));
  }
  if (displacement.recovery.empty()) return unkeptSentence(displacement);
  const auto sentence =
      displacement.standing == store::Standing::Removed
          ? Words::tr(
                "Le fichier « %1 » a été supprimé ou déplacé ailleurs pendant qu’il était "
                "ouvert. Tout ce qui y était enregistré, jusqu’à l’étape %2, est dans « %3 ».")
          : Words::tr(
                "Le fichier « %1 » a été remplacé par un autre pendant qu’il était ouvert. "
                "Tout ce qui y était enregistré, jusqu’à l’étape %2, est dans « %3 ».");
  return sentence.arg(onScreen(displacement.path.string()), QString::number(displacement.lastStep),
                      onScreen(displacement.recovery.string()));
}

}  // namespace lianes::gui
