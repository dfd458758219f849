#include "wording/problem_words.hpp"

#include <array>

namespace lianes::wording {
namespace {

// In the order of the codes, none left out: checked below, when this file is compiled.
constexpr std::array kProblemWords = std::to_array<ProblemWords>({
    {ProblemCode::Missing, {"manque", "is missing"}},
    {ProblemCode::NotUtf8,
     {"contient des octets qui ne sont pas de l’UTF-8", "holds bytes that are not UTF-8"}},
    {ProblemCode::TooLong, {"dépasse {0} caractères", "is longer than {0} characters"}},
    {ProblemCode::NotAmongChoices,
     {"{0} n’est pas un choix possible : {1}", "{0} is not a possible choice: {1}"},
     true},
    {ProblemCode::Malformed,
     {"{0} n’est pas de la forme attendue ({1})", "{0} is not of the expected form ({1})"},
     true},
    {ProblemCode::ControlCharacter,
     {"contient un caractère de contrôle ou un saut de ligne qui n’a pas sa place ici",
      "holds a control character or a line break that does not belong here"}},
    {ProblemCode::NotAnAmount, {"{0} n’est pas un montant", "{0} is not an amount"}, true},
    {ProblemCode::TooManyDecimals, {"{0} a {1}", "{0} has {1}"}, true},
    {ProblemCode::AmountTooLarge,
     {"le montant est trop grand pour être calculé au centime",
      "the amount is too large to be computed to the cent"}},
    {ProblemCode::NegativeAmount, {"{0} est négatif", "{0} is negative"}, true},
    {ProblemCode::WrongCurrency, {"la monnaie est {0} au lieu de {1}", "the currency is {0} instead of {1}"}},
    {ProblemCode::DivisionByZero, {"la formule divise par zéro", "the formula divides by zero"}},
    {ProblemCode::AmbiguousAmount,
     {"{0} peut se lire de deux façons : écrivez les décimales ou séparez les milliers par une espace",
      "{0} can be read in two ways: write the decimals, or separate thousands with a space"},
     true},
    {ProblemCode::ZeroDenominator, {"le dénominateur est zéro", "the denominator is zero"}},
    {ProblemCode::NegativeNumber, {"le nombre est négatif", "the number is negative"}},
    {ProblemCode::OutOfRange, {"doit être compris entre {0} et {1}", "must lie between {0} and {1}"}},
    {ProblemCode::NotADate, {"{0} n’est pas une date", "{0} is not a date"}, true},
    {ProblemCode::EndBeforeStart, {"la fin précède le début", "the end is before the start"}},
    {ProblemCode::UnknownKey, {"cette clé n’existe pas", "there is no such key"}},
    {ProblemCode::DuplicateKey, {"cette clé est écrite deux fois", "this key is written twice"}},
    {ProblemCode::DuplicateId, {"{0} est déjà pris", "{0} is already taken"}, true},
    {ProblemCode::WrongType, {"doit être {0}", "must be {0}"}},
    {ProblemCode::NotJson, {"n’est pas du JSON (octet {0})", "is not JSON (byte {0})"}},
    {ProblemCode::TooDeep, {"dépasse {0} niveaux d’imbrication", "is nested deeper than {0} levels"}},
    {ProblemCode::TooBig, {"dépasse la taille permise ({0})", "is larger than allowed ({0})"}},
    {ProblemCode::UnknownKind, {"ce genre d’enregistrement n’existe pas", "there is no such kind of record"}},
    {ProblemCode::UnknownArgument,
     {"cet argument n’existe pas : --help montre ceux qui existent",
      "there is no such argument: --help shows those that exist"}},
    {ProblemCode::RepeatedArgument, {"est donné plusieurs fois", "is given more than once"}},
    {ProblemCode::CannotRead,
     {"ce fichier ne peut pas être lu : vérifiez son nom et vos droits",
      "this file cannot be read: check its name and your rights"}},
    {ProblemCode::CannotWrite,
     {"le résultat n’a pas pu être écrit : vérifiez la place et les droits",
      "the result could not be written: check the room and the rights"}},
    {ProblemCode::AlreadyExists,
     {"un fichier de ce nom existe déjà : choisissez un autre nom",
      "there is already a file of that name: choose another name"}},
    {ProblemCode::NotAConsortium,
     {"ce fichier n’est pas un consortium Lianes", "this file is not a Lianes consortium"}},
    {ProblemCode::NewerFile,
     {"ce fichier vient d’une version plus récente de Lianes (format {0}, ce programme connaît {1}) : mettez "
      "Lianes à jour",
      "this file comes from a newer version of Lianes (format {0}, this program knows {1}): update Lianes"}},
    {ProblemCode::FileDamaged,
     {"ce fichier est abîmé ({0}) : reprenez sa dernière sauvegarde",
      "this file is damaged ({0}): go back to its last backup"}},
    {ProblemCode::FileReadOnly,
     {"ce fichier est ouvert en lecture seule", "this file is open for reading only"}},
    {ProblemCode::LastBackup, {"la dernière sauvegarde entière est {0}", "the last whole backup is {0}"}},
    {ProblemCode::DiskFull,
     {"il n’y a plus de place sur le disque : rien n’a été changé, libérez de la place et recommencez",
      "there is no room left on the disk: nothing was changed, make room and try again"}},
    {ProblemCode::FileHeld,
     {"ce fichier est ouvert par {0} ({1}) depuis {2} : il faut d’abord l’y fermer",
      "this file is open at {0} ({1}) since {2}: it must be closed there first"}},
    {ProblemCode::FileNotHeld, {"ce fichier n’est tenu par personne", "nobody holds this file"}},
    {ProblemCode::NoRoom,
     {"le disque n’a pas assez de place : il faut {0} Mo, il en reste {1}",
      "the disk has not enough room: {0} MB are needed, {1} are left"}},
    {ProblemCode::RecordMissing, {"il n’y a pas d’enregistrement {0}", "there is no record {0}"}},
    {ProblemCode::StillUsed,
     {"sert encore à {1} enregistrement(s) ({0})", "is still used by {1} record(s) ({0})"}},
    {ProblemCode::Collides,
     {"prend la place d’un autre enregistrement ({0}), par exemple son numéro",
      "takes the place of another record ({0}), such as its number"}},
    {ProblemCode::MovedOn,
     {"« {1} » a changé depuis, à l’étape {2} : annulez d’abord cette étape",
      "“{1}” has changed since, in step {2}: undo that step first"}},
    {ProblemCode::NothingToUndo, {"il n’y a rien à annuler", "there is nothing to undo"}},
    {ProblemCode::NothingToRedo, {"il n’y a rien à rétablir", "there is nothing to redo"}},
    {ProblemCode::VoucherStays,
     {"la pièce « {0} » garde son numéro : annulez-la au lieu de la supprimer",
      "voucher “{0}” keeps its number: cancel it instead of removing it"}},
    {ProblemCode::VoucherGap,
     {"les numéros de pièce se suivent à partir de 1 : il n’y a pas de pièce avant le numéro {0}",
      "voucher numbers follow each other from 1: there is no voucher before number {0}"}},
    {ProblemCode::VoucherFixed,
     {"la pièce « {0} » garde son numéro, son projet ou sa mission et son année : annulez-la et saisissez-en "
      "une autre",
      "voucher “{0}” keeps its number, its project or mission and its year: cancel it and enter another"}},
    {ProblemCode::NotLinked, {"doit être indiqué dans cette situation", "must be given in this situation"}},
    {ProblemCode::SameOnBothSides, {"est le même des deux côtés", "is the same on both sides"}},
    {ProblemCode::UnbalancedInKind,
     {"les comptes 86 ({0}) et 87 ({1}) ne sont pas égaux", "accounts 86 ({0}) and 87 ({1}) are not equal"}},
    {ProblemCode::SharesExceedTotal,
     {"la somme {0} dépasse le total {1}", "the sum {0} exceeds the total {1}"}},
    {ProblemCode::MissingRule, {"la règle manque", "the rule is missing"}},
    {ProblemCode::NotAllowedHere, {"n’a pas lieu d’être ici", "does not belong here"}},
    {ProblemCode::Disagrees,
     {"{0} contredit {1}, que l’autre champ implique", "{0} contradicts {1}, which the other field implies"},
     true},
});

constexpr bool isComplete() {
  for (std::size_t i = 0; i < kProblemWords.size(); ++i) {
    if (kProblemWords[i].code != static_cast<ProblemCode>(i)) return false;
  }
  return kProblemWords.size() == kProblemCodes;
}
static_assert(isComplete(), "every problem code has its sentence, in the order of the codes");

}  // namespace

const ProblemWords& wordsFor(ProblemCode code) { return kProblemWords[static_cast<std::size_t>(code)]; }

}  // namespace lianes::wording
