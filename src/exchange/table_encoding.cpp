#include <algorithm>
#include <array>
#include <istream>

#include "lianes/base/text.hpp"
#include "lianes/exchange/delimited_text.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kPieceOfTable = std::size_t{64} << 10U;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

// 0x80 to 0x9F; 0 where Windows-1252 has nothing.
constexpr std::array<char32_t, 32> kWindowsSigns{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string lineAt(std::string_view bytes, std::size_t offset) {
  const auto before = bytes.substr(0, offset);
  return "line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
}

char32_t windowsSign(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  return kWindowsSigns[byte - 0x80U];
}

// What ISO 8859-15 has in place of the signs of Windows-1252.
char32_t latin9Sign(unsigned char byte) {
  switch (byte) {
    case 0xA4:
      return 0x20AC;
    case 0xA6:
      return 0x0160;
    case 0xA8:
      return 0x0161;
    case 0xB4:
      return 0x017D;
    case 0xB8:
      return 0x017E;
    case 0xBC:
      return 0x0152;
    case 0xBD:
      return 0x0153;
    case 0xBE:
      return 0x0178;
    default:
      return byte >= 0x80 && byte < 0xA0 ? 0 : byte;
  }
}

bool isLetterByte(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return false;
  const auto byte = static_cast<unsigned char>(bytes[at]);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0xC0;
}

// The euro where Windows-1252 has the sign of any currency, or an œ where it has a fraction within a word.
bool looksLikeLatin9(std::string_view bytes) {
  bool isShown = false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= 0x80 && byte < 0xA0) return false;
    const bool isLigature = byte == 0xBC || byte == 0xBD;
    isShown = isShown || byte == 0xA4 || (isLigature && isLetterByte(bytes, at + 1));
  }
  return isShown;
}

// Letters and signs that texts in French, its neighbours and spreadsheets use; what else is there says that
// the bytes mean something else.
bool isPlausible(unsigned char byte) {
  if (byte >= 0xC0) return byte != 0xD7 && byte != 0xF7 && byte != 0xDE && byte != 0xFE;
  constexpr std::string_view kSigns =
      "\x80\x85\x8C\x91\x92\x93\x94\x95\x96\x97\x9C\xA0\xA3\xA4\xA7\xA8\xA9\xAB\xAE\xB0\xB1\xB2\xB3\xB4\xB5"
      "\xB7"
      "\xBA"
      "\xBB\xBC\xBD\xBE";
  return kSigns.find(static_cast<char>(byte)) != std::string_view::npos;
}

std::size_t lengthOfSequence(unsigned char first) {
  if (first < 0xC2 || first > 0xF4) return 0;
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// How much of the text above ASCII is UTF-8, and where the first of the rest is.
struct Utf8Share {
  std::size_t sequences = 0;
  std::size_t broken = 0;
  std::size_t firstBroken = 0;
};

Utf8Share utf8ShareOf(std::string_view bytes) {
  Utf8Share share;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    if (first < 0x80) {
      ++at;
      continue;
    }
    const auto length = lengthOfSequence(first);
    if (length > 0 && at + length <= bytes.size() && isValidUtf8(bytes.substr(at, length))) {
      ++share.sequences;
      at += length;
      continue;
    }
    if (share.broken == 0) share.firstBroken = at;
    ++share.broken;
    ++at;
  }
  return share;
}

Checked<DecodedText> fromOneByte(std::string_view bytes, TextEncoding encoding, bool isGuess) {
  DecodedText decoded{{}, encoding};
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const auto sign = encoding == TextEncoding::Latin9 ? latin9Sign(byte) : windowsSign(byte);
    if ((sign == 0 && byte != 0) || (isGuess && byte >= 0x80 && !isPlausible(byte))) {
      return failure(Problem{ProblemCode::WrongEncoding, lineAt(bytes, at), {}});
    }
    appendUtf8(decoded.text, sign);
  }
  return decoded;
}

bool isUtf16Marked(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// Without a mark: a text of which every other byte is 0, as UTF-16 writes what ASCII has.
bool looksLikeUtf16(std::string_view bytes) {
  constexpr std::size_t kBytesLookedAt = 64;
  const auto looked = bytes.substr(0, std::min(bytes.size(), kBytesLookedAt) & ~std::size_t{1});
  if (looked.size() < 4) return false;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < looked.size(); ++at) {
    if (looked[at] == '\0') ++zeros[at % 2];
  }
  const auto pairs = looked.size() / 2;
  return (zeros[0] == 0 && zeros[1] * 10 >= pairs * 8) || (zeros[1] == 0 && zeros[0] * 10 >= pairs * 8);
}

Checked<DecodedText> fromUtf16(std::string_view bytes) {
  bool isBig = bytes.starts_with("\xFE\xFF") || (!isUtf16Marked(bytes) && bytes.starts_with('\0'));
  if (isUtf16Marked(bytes)) bytes.remove_prefix(2);
  DecodedText decoded{{}, TextEncoding::Utf16};
  std::size_t line = 1;
  const auto unitAt = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return isBig ? static_cast<char32_t>(first) << 8U | second : static_cast<char32_t>(second) << 8U | first;
  };
  const auto refuse = [&](ProblemCode code) {
    return failure(Problem{code, "line " + std::to_string(line), {}});
  };
  if (bytes.size() % 2 != 0) return refuse(ProblemCode::WrongEncoding);
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    auto unit = unitAt(at);
    if (unit == 0) return refuse(ProblemCode::NulByte);
    if (unit >= 0xD800 && unit < 0xE000) {
      const bool isPair = unit < 0xDC00 && at + 3 < bytes.size();
      const auto low = isPair ? unitAt(at + 2) : char32_t{0};
      if (low < 0xDC00 || low >= 0xE000) return refuse(ProblemCode::WrongEncoding);
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    }
    if (unit == '\n') ++line;
    appendUtf8(decoded.text, unit);
  }
  return decoded;
}

std::string mebibytes(std::size_t bytes) { return std::to_string(bytes >> 20U) + " MiB"; }
std::string kibibytes(std::size_t bytes) { return std::to_string(bytes >> 10U) + " KiB"; }

}  // namespace

// A line that never ends is refused where it passes the limit, whatever the stream still holds.
Checked<std::string> readTableBytes(std::istream& stream) {
  std::string bytes;
  std::array<char, kPieceOfTable> piece{};
  std::size_t line = 1;
  std::size_t length = 0;
  const auto refuse = [&](ProblemCode code, std::vector<std::string> arguments = {}) {
    return failure(Problem{code, "line " + std::to_string(line), std::move(arguments)});
  };
  bool isFirst = true;
  bool isWide = false;  // UTF-16, whose zeros are no fault
  while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0) {
    const std::string_view read(piece.data(), static_cast<std::size_t>(stream.gcount()));
    if (isFirst) isWide = isUtf16Marked(read) || looksLikeUtf16(read);
    isFirst = false;
    for (const char character : read) {
      if (character == '\0' && !isWide) return refuse(ProblemCode::NulByte);
      const bool isBreak = character == '\n' || character == '\r';
      length = isBreak ? 0 : length + 1;
      if (character == '\n') ++line;
      if (length > kLongestTableLine) return refuse(ProblemCode::TooBig, {kibibytes(kLongestTableLine)});
    }
    if (bytes.size() + read.size() > kMostTableBytes) {
      return refuse(ProblemCode::TooBig, {mebibytes(kMostTableBytes)});
    }
    bytes.append(read);
  }
  if (stream.bad()) return failure(Problem{ProblemCode::CannotRead, {}, {}});
  return bytes;
}

Checked<DecodedText> decodeTable(std::string_view bytes, std::optional<TextEncoding> encoding) {
  const bool isWide = encoding == TextEncoding::Utf16 || isUtf16Marked(bytes) || looksLikeUtf16(bytes);
  if (isWide) return fromUtf16(bytes);
  const auto nul = bytes.find('\0');
  if (nul != std::string_view::npos) {
    return failure(Problem{ProblemCode::NulByte, lineAt(bytes, nul), {}});
  }
  const bool isMarked = bytes.starts_with(kUtf8Mark);
  if (isMarked) bytes.remove_prefix(kUtf8Mark.size());
  const bool isOneByte = encoding == TextEncoding::Windows1252 || encoding == TextEncoding::Latin9;
  if (isOneByte && !isMarked) return fromOneByte(bytes, *encoding, false);
  const auto share = utf8ShareOf(bytes);
  if (share.broken == 0) return DecodedText{std::string(bytes), TextEncoding::Utf8};
  const bool isUtf8 = isMarked || encoding == TextEncoding::Utf8 || share.sequences > share.broken;
  if (isUtf8) return failure(Problem{ProblemCode::NotUtf8, lineAt(bytes, share.firstBroken), {}});
  const auto guessed = looksLikeLatin9(bytes) ? TextEncoding::Latin9 : TextEncoding::Windows1252;
  return fromOneByte(bytes, guessed, true);
}

}  // namespace lianes::exchange
