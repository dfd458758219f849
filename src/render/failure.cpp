#include "render/failure.hpp"

#include <cerrno>
#include <string>
#include <system_error>

#include "lianes/render/render.hpp"
#include "render/clean_text.hpp"

namespace lianes::render {
namespace {

std::string reasonOf(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "il n’y a plus de place sur le disque";
    case EACCES:
    case EPERM:
      return "le dossier ne permet pas d’y écrire";
    case EROFS:
      return "le disque est en lecture seule";
    case ENOENT:
    case ENOTDIR:
      return "le dossier n’existe pas";
    case EISDIR:
    case ENOTEMPTY:
    case EEXIST:
      return "un dossier porte déjà ce nom";
    case ENAMETOOLONG:
      return "le nom est trop long";
    default:
      return "le système répond : " + std::generic_category().message(error);
  }
}

}  // namespace

void failWriting(const std::filesystem::path& target, std::string_view reason) {
  throw WriteFailure("Le fichier « " + cleaned(target.string()) +
                     " » n’a pas pu être écrit : " + std::string(reason) + ".");
}

void failWriting(const std::filesystem::path& target, int error) { failWriting(target, reasonOf(error)); }

}  // namespace lianes::render
