#include "gui/desk/displacement.hpp"

#include <QtCore/QCoreApplication>

#include "gui/kit/text.hpp"

namespace lianes::gui {

QString displacementSentence(const Displacement& displacement) {
  const auto sentence =
      displacement.standing == store::Standing::Removed
          ? QCoreApplication::translate(
                "Displacement",
                "Le fichier « %1 » a été supprimé ou déplacé ailleurs pendant qu’il était "
                "ouvert. Tout ce qui y était enregistré, jusqu’à l’étape %2, est dans « %3 ».")
          : QCoreApplication::translate(
                "Displacement",
                "Le fichier « %1 » a été remplacé par un autre pendant qu’il était ouvert. "
                "Tout ce qui y était enregistré, jusqu’à l’étape %2, est dans « %3 ».");
  return sentence.arg(onScreen(displacement.path.string()), QString::number(displacement.lastStep),
                      onScreen(displacement.recovery.string()));
}

}  // namespace lianes::gui
