#include "wording/problem_words.hpp"

#include <array>

namespace lianes::wording {
namespace {

// In the order of the codes, none left out: checked below, when this file is compiled.
constexpr std::array kProblemWords = std::to_array<ProblemWords>({
    {ProblemCode::Missing, {"manque", "is missing"}, Opening::Verb},
    {ProblemCode::NotUtf8,
     {"contient des octets qui ne sont pas de l’UTF-8", "holds bytes that are not UTF-8"},
     Opening::Verb},
    {ProblemCode::TooLong, {"dépasse {0} caractères", "is longer than {0} characters"}, Opening::Verb},
    {ProblemCode::NotAmongChoices,
     {"{0} n’est pas un choix possible\u202f: {1}", "{0} is not a possible choice: {1}"},
     Opening::Written},
    {ProblemCode::Malformed,
     {"{0} ne peut pas être compris\u202f: écrivez-le comme {1}",
      "{0} cannot be understood: write it like {1}"},
     Opening::Written},
    {ProblemCode::ControlCharacter,
     {"contient un caractère de contrôle ou un saut de ligne qui n’a pas sa place ici",
      "holds a control character or a line break that does not belong here"},
     Opening::Verb},
    {ProblemCode::NotAnAmount, {"{0} n’est pas un montant", "{0} is not an amount"}, Opening::Written},
    {ProblemCode::NotATypedAmount,
     {"{0} n’est pas un montant\u202f: écrivez par exemple 1 234,50",
      "{0} is not an amount: write for example 1,234.50"},
     Opening::Written},
    {ProblemCode::TooManyDecimals, {"{0} a {1}", "{0} has {1}"}, Opening::Written},
    {ProblemCode::AmountTooLarge,
     {"le montant est trop grand pour être calculé au centime",
      "the amount is too large to be computed to the cent"}},
    {ProblemCode::NegativeAmount, {"{0} est négatif", "{0} is negative"}, Opening::Written},
    {ProblemCode::WrongCurrency,
     {"le montant est en {0}\u202f: écrivez-le en {1}", "the currency is {0} instead of {1}"}},
    {ProblemCode::DivisionByZero, {"la formule divise par zéro", "the formula divides by zero"}},
    {ProblemCode::AmbiguousAmount,
     {"{0} peut se lire de deux façons\u202f: écrivez les décimales ou séparez les milliers par une espace",
      "{0} can be read in two ways: write the decimals, or separate thousands with a space"},
     Opening::Written},
    {ProblemCode::ZeroDenominator, {"le dénominateur est zéro", "the denominator is zero"}},
    {ProblemCode::NegativeNumber, {"le nombre est négatif", "the number is negative"}},
    {ProblemCode::OutOfRange,
     {"doit être compris entre {0} et {1}", "must lie between {0} and {1}"},
     Opening::Verb},
    {ProblemCode::NotADate, {"{0} n’est pas une date", "{0} is not a date"}, Opening::Written},
    {ProblemCode::NotATypedDate,
     {"{0} n’est pas une date\u202f: écrivez par exemple 12/03/2021",
      "{0} is not a date: write for example 12/03/2021"},
     Opening::Written},
    {ProblemCode::EndBeforeStart,
     {"cette date vient trop tôt\u202f: elle précède le début, ou l’étape d’avant",
      "this date is too early: it is before the start, or the step before"}},
    {ProblemCode::UnknownKey, {"cette clé n’existe pas", "there is no such key"}},
    {ProblemCode::DuplicateKey, {"cette clé est écrite deux fois", "this key is written twice"}},
    {ProblemCode::DuplicateId, {"{0} est déjà pris", "{0} is already taken"}, Opening::Written},
    {ProblemCode::WrongType, {"doit être {0}", "must be {0}"}, Opening::Verb},
    {ProblemCode::NotJson, {"n’est pas du JSON (octet {0})", "is not JSON (byte {0})"}, Opening::Verb},
    {ProblemCode::TooDeep,
     {"dépasse {0} niveaux d’imbrication", "is nested deeper than {0} levels"},
     Opening::Verb},
    {ProblemCode::TooBig, {"dépasse la taille permise ({0})", "is larger than allowed ({0})"}, Opening::Verb},
    {ProblemCode::UnknownKind, {"ce genre d’enregistrement n’existe pas", "there is no such kind of record"}},
    {ProblemCode::UnknownArgument,
     {"cet argument n’existe pas\u202f: --help montre ceux qui existent",
      "there is no such argument: --help shows those that exist"}},
    {ProblemCode::RepeatedArgument, {"est donné plusieurs fois", "is given more than once"}, Opening::Verb},
    {ProblemCode::AddOption, {"pour le faire malgré tout, ajoutez {0}", "to do it all the same, add {0}"}},
    {ProblemCode::StepIsSaved,
     {"la réponse n’a pas pu être écrite, mais l’étape {0} est enregistrée dans ce fichier\u202f: ne "
      "recommencez pas",
      "the answer could not be written, but step {0} is saved in this file: do not do it again"}},
    {ProblemCode::ResultIsWhole,
     {"la réponse n’a pas pu être écrite, mais ce fichier est entier\u202f: ne recommencez pas",
      "the answer could not be written, but this file is whole: do not do it again"}},
    {ProblemCode::ProgramFault,
     {"un défaut de Lianes a interrompu ce qui vient d’être demandé\u202f: ce qui était enregistré l’est "
      "toujours, et le défaut est noté, sans rien du consortium, dans {0}",
      "a fault of Lianes interrupted what was just asked: what was saved still is, and the fault is noted, "
      "without anything of the consortium, in {0}"}},
    {ProblemCode::CannotRead,
     {"ce fichier ne peut pas être lu\u202f: vérifiez son nom et vos droits",
      "this file cannot be read: check its name and your rights"}},
    {ProblemCode::CannotWrite,
     {"le résultat n’a pas pu être écrit\u202f: vérifiez la place et les droits",
      "the result could not be written: check the room and the rights"}},
    {ProblemCode::CannotCreate,
     {"ce fichier ne peut pas être créé\u202f: vérifiez que le dossier existe et que vous pouvez y écrire",
      "this file cannot be created: check that the folder exists and that you may write to it"}},
    {ProblemCode::AlreadyExists,
     {"un fichier de ce nom existe déjà\u202f: choisissez un autre nom",
      "there is already a file of that name: choose another name"}},
    {ProblemCode::NotAPlainFile,
     {"ce n’est pas un fichier ordinaire mais un dossier, un tube, un lien ou un périphérique\u202f: donnez "
      "le "
      "nom d’un fichier",
      "this is no plain file but a folder, a pipe, a link or a device: give the name of a file"}},
    {ProblemCode::PathTooLong,
     {"ce nom est trop long\u202f: choisissez-en un plus court ({0} octets au plus, {1} avec son "
      "chemin\u202f; "
      "une lettre accentuée en compte deux)",
      "this name is too long: choose a shorter one ({0} bytes at most, {1} with its path; an accented letter "
      "counts as two)"}},
    {ProblemCode::NotAConsortium,
     {"ce fichier n’est pas un consortium Lianes", "this file is not a Lianes consortium"}},
    {ProblemCode::NewerFile,
     {"ce fichier vient d’une version plus récente de Lianes (format {0}, ce programme connaît {1})\u202f: "
      "mettez "
      "Lianes à jour",
      "this file comes from a newer version of Lianes (format {0}, this program knows {1}): update Lianes"}},
    {ProblemCode::ForeignObject,
     {"ce fichier contient {0} ({1}), que Lianes n’y a pas mis\u202f: rien n’en a été lu. Reprenez une "
      "sauvegarde, ou redemandez le fichier à la personne qui vous l’a envoyé",
      "this file holds {0} ({1}), which Lianes has not put there: nothing of it was read. Go back to a "
      "backup, or "
      "ask whoever sent you the file for it again"},
     Opening::Written},
    {ProblemCode::MissingObject,
     {"il manque à ce fichier {0} ({1}), que Lianes y met toujours\u202f: rien n’en a été lu. Reprenez une "
      "sauvegarde, ou redemandez le fichier à la personne qui vous l’a envoyé",
      "this file lacks {0} ({1}), which Lianes always puts there: nothing of it was read. Go back to a "
      "backup, or "
      "ask whoever sent you the file for it again"},
     Opening::Written},
    {ProblemCode::AlteredObject,
     {"dans ce fichier, {0} ({1}) n’est pas tel que Lianes le fait\u202f: rien n’en a été lu. Reprenez une "
      "sauvegarde, ou redemandez le fichier à la personne qui vous l’a envoyé",
      "in this file, {0} ({1}) is not as Lianes makes it: nothing of it was read. Go back to a backup, or "
      "ask "
      "whoever sent you the file for it again"},
     Opening::Written},
    {ProblemCode::FileDamaged,
     {"ce fichier est abîmé ({0})\u202f: reprenez sa dernière sauvegarde",
      "this file is damaged ({0}): go back to its last backup"}},
    {ProblemCode::FileReadOnly,
     {"ce fichier est ouvert en lecture seule", "this file is open for reading only"}},
    {ProblemCode::LastBackup, {"la dernière sauvegarde entière est {0}", "the last whole backup is {0}"}},
    {ProblemCode::DiskFull,
     {"il n’y a plus de place sur le disque\u202f: rien n’a été changé, libérez de la place et recommencez",
      "there is no room left on the disk: nothing was changed, make room and try again"}},
    {ProblemCode::StillBeside,
     {"rien n’est perdu, mais ce qui est enregistré n’a pas encore pu être écrit dans le fichier "
      "lui-même\u202f: c’est à côté de lui, dans son journal, le fichier du même nom qui finit par "
      "« -wal ». Faites de la place sur le disque\u202f; si vous copiez le fichier d’ici là, copiez les deux",
      "nothing is lost, but what is saved could not be written into the file itself yet: it is beside it, in "
      "its log, the file of the same name ending in “-wal”. Make room on the disk; if you copy the file "
      "meanwhile, copy both"}},
    {ProblemCode::FileHeld,
     {"ce fichier est ouvert par {0} ({1}) depuis {2}\u202f: il faut d’abord l’y fermer",
      "this file is open at {0} ({1}) since {2}: it must be closed there first"}},
    {ProblemCode::FileNotHeld, {"ce fichier n’est tenu par personne", "nobody holds this file"}},
    {ProblemCode::FileHeldElsewhere,
     {"ce fichier est déjà ouvert sous un autre nom (un lien mène au même fichier)\u202f: ouvrez-le par ce "
      "nom-là, "
      "ou fermez-le d’abord",
      "this file is already open under another name (a link leads to the same file): open it by that name, "
      "or "
      "close it first"}},
    {ProblemCode::LockNotOurs,
     {"ce nom est celui du verrou de Lianes, mais c’est un lien, un dossier ou un périphérique\u202f: "
      "déplacez-le, puis "
      "ouvrez de nouveau",
      "this is the name of Lianes’ lock file, but it is a link, a folder or a device: move it away, then "
      "open "
      "again"}},
    {ProblemCode::FileReplaced,
     {"ce fichier a été remplacé par un autre pendant qu’il était ouvert\u202f: tout ce que vous avez "
      "enregistré est "
      "dans {0}",
      "this file was replaced by another one while it was open: all that you saved is in {0}"}},
    {ProblemCode::FileRemoved,
     {"ce fichier a été supprimé ou mis à la corbeille pendant qu’il était ouvert\u202f: tout ce que vous "
      "avez "
      "enregistré est dans {0}",
      "this file was deleted or put into the bin while it was open: all that you saved is in {0}"}},
    {ProblemCode::FileOverwritten,
     {"un autre programme a écrit par-dessus ce fichier pendant qu’il était ouvert\u202f: sa dernière "
      "sauvegarde est dans {0}",
      "another program wrote over this file while it was open: its last backup is in {0}"}},
    {ProblemCode::NoRoom,
     {"le disque n’a pas assez de place\u202f: il faut {0} Mo, il en reste {1}",
      "the disk has not enough room: {0} MB are needed, {1} are left"}},
    {ProblemCode::OtherConsortium,
     {"cette sauvegarde est celle d’un autre consortium («\u00a0{0}\u00a0» au lieu de «\u00a0{1}\u00a0»)",
      "this is a backup of another consortium (“{0}” instead of “{1}”)"}},
    {ProblemCode::CopyOntoItself,
     {"c’est le fichier ouvert lui-même, ou un lien vers lui\u202f: choisissez un autre nom ou un autre "
      "dossier",
      "this is the open file itself, or a link to it: choose another name or another folder"}},
    {ProblemCode::CopyDiffers,
     {"la copie, relue, n’est pas ce qui a été copié\u202f: elle a été retirée, prenez un autre disque ou "
      "une autre clé",
      "the copy, read back, is not what was copied: it was removed, take another disk or key"}},
    {ProblemCode::PlaceMissing,
     {"cet endroit n’est pas là\u202f: branchez la clé ou le disque, ou choisissez un autre dossier",
      "this place is not there: plug the key or the disk in, or choose another folder"}},
    {ProblemCode::NoBackup,
     {"il n’y a pas encore de sauvegarde à cet endroit", "there is no backup in this place yet"}},
    {ProblemCode::BackupDamaged,
     {"cette sauvegarde est abîmée ({0})\u202f: faites-en une nouvelle, et gardez les précédentes",
      "this backup is damaged ({0}): make a new one, and keep those before it"}},
    {ProblemCode::RecordMissing, {"il n’y a pas d’enregistrement {0}", "there is no record {0}"}},
    {ProblemCode::NotInList,
     {"{0} n’est pas dans la liste\u202f: choisissez-y, ou créez d’abord sa fiche",
      "{0} is not in the list: choose from it, or create its record first"},
     Opening::Written},
    {ProblemCode::StillUsed,
     {"sert encore à {1} {1|enregistrement|enregistrements} ({0})",
      "is still used by {1} {1|record|records} ({0})"},
     Opening::Verb},
    {ProblemCode::Collides,
     {"prend la place d’un autre enregistrement ({0}), par exemple son numéro",
      "takes the place of another record ({0}), such as its number"},
     Opening::Verb},
    {ProblemCode::CodeTaken,
     {"le code {0} est déjà celui de « {1} »\u202f: choisissez-en un autre",
      "code {0} is that of “{1}” already: choose another one"}},
    {ProblemCode::MovedOn,
     {"« {1} » a changé depuis, à l’étape {2}\u202f: annulez d’abord cette étape",
      "“{1}” has changed since, in step {2}: undo that step first"}},
    {ProblemCode::Erased,
     {"ce que cette étape remettrait en place a été effacé pour toujours\u202f: elle ne peut plus être "
      "annulée",
      "what this step would bring back was erased for good: it can no longer be undone"}},
    {ProblemCode::NothingToUndo, {"il n’y a rien à annuler", "there is nothing to undo"}},
    {ProblemCode::NothingToRedo, {"il n’y a rien à rétablir", "there is nothing to redo"}},
    {ProblemCode::VoucherStays,
     {"la pièce « {0} » garde son numéro\u202f: annulez-la au lieu de la supprimer",
      "voucher “{0}” keeps its number: cancel it instead of removing it"}},
    {ProblemCode::VoucherGap,
     {"les numéros de pièce se suivent à partir de 1\u202f: il n’y a pas de pièce avant le numéro {0}",
      "voucher numbers follow each other from 1: there is no voucher before number {0}"}},
    {ProblemCode::VoucherFixed,
     {"la pièce « {0} » garde son numéro, son projet ou sa mission et son année\u202f: annulez-la et "
      "saisissez-en "
      "une autre",
      "voucher “{0}” keeps its number, its project or mission and its year: cancel it and enter another"}},
    {ProblemCode::ReportNotReady,
     {"le rapport n’est pas prêt à être figé\u202f; points à régler ou à justifier\u202f: {0}. Le "
      "premier\u202f: {1}",
      "the report is not ready to be frozen; points to set right or justify: {0}. The first: {1}"}},
    {ProblemCode::ReportNotDraft,
     {"le rapport n° {0} est figé\u202f: rouvrez-le d’abord, avec un motif",
      "report no. {0} is frozen: reopen it first, with a reason"}},
    {ProblemCode::ReportNotFrozen, {"ce rapport n’est pas figé", "this report is not frozen"}},
    {ProblemCode::ReportAccepted,
     {"le rapport n° {0} est accepté par le ministère\u202f: il reste tel qu’il est",
      "report no. {0} is accepted by the ministry: it stays as it is"}},
    {ProblemCode::ReportFollowed,
     {"le rapport n° {1}, figé, part de ce que dit le rapport n° {0}\u202f: rouvrez d’abord le n° {1}, ou "
      "corrigez par une nouvelle pièce qui entrera dans le prochain rapport",
      "report no. {1}, frozen, builds on what report no. {0} says: reopen no. {1} first, or correct with a "
      "new "
      "voucher that goes into the next report"}},
    {ProblemCode::FormatNotKept,
     {"ce rapport figé n’existe pas en {0}\u202f; il a été gardé en\u202f: {1}",
      "this frozen report does not exist as {0}; it was kept as: {1}"}},
    {ProblemCode::NulByte,
     {"contient un octet nul\u202f: ce n’est pas un texte, exportez le tableau en CSV",
      "holds a NUL byte: this is no text, export the table as CSV"},
     Opening::Verb},
    {ProblemCode::WrongEncoding,
     {"n’est ni en UTF-8 ni en Windows-1252\u202f: enregistrez le tableau en CSV UTF-8",
      "is neither UTF-8 nor Windows-1252: save the table as CSV in UTF-8"},
     Opening::Verb},
    {ProblemCode::TooManyColumns,
     {"a plus de {0} colonnes\u202f: gardez celles des dépenses",
      "has more than {0} columns: keep those of the expenses"},
     Opening::Verb},
    {ProblemCode::TooManyRows,
     {"a plus de {0} lignes\u202f: coupez le fichier en plusieurs",
      "has more than {0} rows: cut the file into several"},
     Opening::Verb},
    {ProblemCode::QuoteLeftOpen,
     {"un guillemet s’ouvre ici et ne se referme pas\u202f: fermez-le ou ôtez-le",
      "a quote opens here and does not close: close it or take it away"}},
    {ProblemCode::NoRows, {"ne contient aucune ligne", "holds no row"}, Opening::Verb},
    {ProblemCode::NotAWorkbook,
     {"n’est pas un classeur que Lianes lit\u202f: enregistrez le tableau au format .xlsx, .ods ou CSV",
      "is no workbook that Lianes reads: save the table as .xlsx, .ods or CSV"},
     Opening::Verb},
    {ProblemCode::OldWorkbook,
     {"est un classeur de l’ancien format .xls\u202f: ouvrez-le dans Excel ou LibreOffice et enregistrez-le "
      "au "
      "format .xlsx ou .ods",
      "is a workbook of the old .xls format: open it in Excel or LibreOffice and save it as .xlsx or .ods"},
     Opening::Verb},
    {ProblemCode::BinaryWorkbook,
     {"est un classeur binaire .xlsb\u202f: ouvrez-le dans Excel et enregistrez-le au format .xlsx",
      "is a binary workbook, .xlsb: open it in Excel and save it as .xlsx"},
     Opening::Verb},
    {ProblemCode::WorkbookLocked,
     {"est protégé par un mot de passe\u202f: ouvrez-le dans votre tableur et enregistrez-en une copie sans "
      "mot de passe",
      "is protected by a password: open it in your spreadsheet and save a copy without a password"},
     Opening::Verb},
    {ProblemCode::BrokenWorkbook,
     {"est un classeur abîmé ou incomplet\u202f: ouvrez-le dans votre tableur, enregistrez-le à nouveau, ou "
      "redemandez-le",
      "is a damaged or incomplete workbook: open it in your spreadsheet and save it again, or ask for it "
      "once "
      "more"},
     Opening::Verb},
    {ProblemCode::DeclaresEntities,
     {"déclare des entités XML, ce qu’aucun tableur ne fait\u202f: ouvrez-le dans votre tableur et "
      "enregistrez-le à nouveau",
      "declares XML entities, as no spreadsheet does: open it in your spreadsheet and save it again"},
     Opening::Verb},
    {ProblemCode::CellWithoutResult,
     {"est une formule dont le fichier ne contient pas le résultat\u202f: ouvrez-le dans votre tableur et "
      "enregistrez-le à nouveau",
      "is a formula whose result the file does not hold: open it in your spreadsheet and save it again"},
     Opening::Verb},
    {ProblemCode::CellError,
     {"contient l’erreur {0}\u202f: corrigez la cellule dans votre tableur",
      "holds the error {0}: correct the cell in your spreadsheet"},
     Opening::Verb},
    {ProblemCode::FormulaCell,
     {"{0} est une formule pour un tableur\u202f: écrivez sa valeur, ou une apostrophe devant si c’est un "
      "texte",
      "{0} is a formula to a spreadsheet: write its value, or an apostrophe before it if it is a text"},
     Opening::Written},
    {ProblemCode::NoSuchColumn,
     {"le tableau n’a pas de colonne {0}", "the table has no column {0}"},
     Opening::Written},
    {ProblemCode::ColumnNotChosen,
     {"aucune colonne du tableau ne le donne\u202f: choisissez-la",
      "no column of the table gives it: choose one"}},
    {ProblemCode::NoSuchName,
     {"rien ne s’appelle {0} dans ce consortium", "nothing in this consortium is called {0}"},
     Opening::Written},
    {ProblemCode::SeveralSoNamed,
     {"{0} désigne plusieurs fiches\u202f: écrivez le code ou le nom en entier",
      "{0} names several records: write the code or the whole name"},
     Opening::Written},
    {ProblemCode::LooksEntered,
     {"ressemble à la pièce n° {0} du {1}, {2}", "looks like voucher no. {0} of {1}, {2}"},
     Opening::Verb},
    {ProblemCode::RepeatsLine, {"répète la ligne {0}", "repeats line {0}"}, Opening::Verb},
    {ProblemCode::NotInFolder,
     {"le fichier {0} n’est pas dans le dossier\u202f: il ne sera pas joint",
      "the file {0} is not in the folder: it will not be attached"},
     Opening::Written},
    {ProblemCode::NotLinked,
     {"doit être indiqué dans cette situation", "must be given in this situation"},
     Opening::Verb},
    {ProblemCode::SameOnBothSides,
     {"est le même des deux côtés", "is the same on both sides"},
     Opening::Verb},
    {ProblemCode::UnbalancedInKind,
     {"les comptes 86 ({0}) et 87 ({1}) ne sont pas égaux", "accounts 86 ({0}) and 87 ({1}) are not equal"}},
    {ProblemCode::SharesExceedTotal,
     {"la somme {0} dépasse le total {1}", "the sum {0} exceeds the total {1}"}},
    {ProblemCode::MissingRule, {"la règle manque", "the rule is missing"}},
    {ProblemCode::NotAllowedHere, {"n’a pas lieu d’être ici", "does not belong here"}, Opening::Verb},
    {ProblemCode::Disagrees,
     {"{0} et {1} ne s’accordent pas\u202f: corrigez l’un des deux",
      "{0} and {1} do not agree: correct one of them"},
     Opening::Written},
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
