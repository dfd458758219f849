#include "lianes/wording/opening_text.hpp"

#include "wording/bilingual.hpp"

namespace lianes::wording {

std::vector<std::string> openingRemarks(const store::OpenReport& report, Language language) {
  std::vector<std::string> remarks;
  if (report.readOnly == store::ReadOnlyReason::NoLocks) {
    remarks.emplace_back(pick({"cet endroit (un partage de réseau, souvent) ne permet pas de réserver un "
                               "fichier\u202f: il est lu seulement, "
                               "copiez-le sur cet ordinateur pour y écrire",
                               "this place (often a network share) cannot reserve a file: it is read only, "
                               "copy it to this computer to "
                               "write"},
                              language));
  }
  if (report.lost) {
    remarks.push_back(fill({"les étapes {0} à {1} avaient été enregistrées et manquent\u202f: le journal qui "
                            "les contenait a été "
                            "abîmé, ressaisissez-les",
                            "the steps {0} to {1} had been saved and are missing: the log that held them was "
                            "damaged, enter them "
                            "again"},
                           {std::to_string(report.lost->first), std::to_string(report.lost->last)},
                           language));
  }
  if (!report.damagedLog.empty()) {
    remarks.push_back(
        fill({"ce qui reste de ce journal est gardé dans {0}", "what is left of that log is in {0}"},
             {report.damagedLog.string()}, language));
  }
  for (const auto& log : report.setAside) remarks.push_back(setAsideRemark(log, language));
  if (report.clockAhead) {
    remarks.push_back(
        fill({"la dernière étape est datée du {0}, dans l’avenir pour l’horloge de cet ordinateur\u202f: "
              "réglez l’horloge, ou corrigez la date dans la fenêtre",
              "the last step is dated {0}, in the future for this computer’s clock: put the clock right, "
              "or correct the date in the window"},
             {report.clockAhead->text().substr(0, 10)}, language));
  }
  return remarks;
}

std::string setAsideRemark(const std::filesystem::path& log, Language language) {
  return fill(
      {"un journal qui n’est pas celui de ce fichier se trouvait à côté de lui\u202f: rien n’en a été "
       "lu, il est gardé dans {0}",
       "a log that is not this file’s lay beside it: nothing of it was read, it is kept in {0}"},
      {log.string()}, language);
}

}  // namespace lianes::wording
