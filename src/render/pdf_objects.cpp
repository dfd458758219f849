#include "render/pdf_objects.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "lianes/base/contract.hpp"

namespace lianes::render {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t numberAt(std::string_view text, std::size_t place) {
  std::size_t number = 0;
  const auto result = std::from_chars(text.data() + place, text.data() + text.size(), number);
  require(result.ec == std::errc(), "a number stands there");
  return number;
}

std::size_t entryOf(std::string_view dictionary, std::string_view key) {
  const auto place = dictionary.find(key);
  require(place != std::string_view::npos, "a key stands in a dictionary");
  return numberAt(dictionary, dictionary.find_first_of("0123456789", place + key.size()));
}

// Where a string in parentheses or angle brackets ends that begins at `place`.
std::size_t endOfString(std::string_view text, std::size_t place) {
  if (text[place] == '<') return text.find('>', place) + 1;
  int depth = 0;
  for (; place < text.size(); ++place) {
    if (text[place] == '\\') {
      ++place;
    } else if (text[place] == '(') {
      ++depth;
    } else if (text[place] == ')' && --depth == 0) {
      return place + 1;
    }
  }
  return text.size();
}

// Copies text; each reference "12 0 R" outside strings goes through `changed`.
std::string withReferences(std::string_view text, const std::function<std::size_t(std::size_t)>& changed) {
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t i = 0; i < text.size();) {
    const bool opensString =
        text[i] == '(' ||
        (text[i] == '<' && (i + 1 >= text.size() || text[i + 1] != '<') && (i == 0 || text[i - 1] != '<'));
    if (opensString) {
      const auto end = std::min(endOfString(text, i), text.size());
      out += text.substr(i, end - i);
      i = end;
    } else if (isDigit(text[i]) && (i == 0 || (!isDigit(text[i - 1]) && text[i - 1] != '.'))) {
      const auto end = std::min(text.find_first_not_of("0123456789", i), text.size());
      if (text.substr(end, 4) == " 0 R") {
        out += std::to_string(changed(numberAt(text, i))) + " 0 R";
        i = end + 4;
      } else {
        out += text.substr(i, end - i);
        i = end;
      }
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string hexadecimal(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += kDigits[value >> static_cast<unsigned>(shift) & 15U];
  return out;
}

// FNV-1a: names the bytes, guards nothing.
std::uint64_t hashOf(std::string_view bytes, std::uint64_t hash) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

std::string padded(std::size_t number, std::size_t digits) {
  const auto text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

// "QTEAAA" of "/FontName /QTEAAA+LiberationSans": Qt makes it of a number it gives by chance.
void renameFont(std::string& dictionary, std::size_t number) {
  constexpr std::string_view kKey = "/FontName /";
  constexpr std::size_t kLetters = 6;
  constexpr std::size_t kAlphabet = 26;
  const auto key = dictionary.find(kKey);
  if (key == std::string::npos || key + kKey.size() + kLetters >= dictionary.size()) return;
  const auto first = key + kKey.size();
  if (dictionary[first + kLetters] != '+') return;
  for (std::size_t i = 0; i < kLetters; ++i, number /= kAlphabet) {
    dictionary[first + i] = static_cast<char>('A' + static_cast<int>(number % kAlphabet));
  }
}

}  // namespace

PdfObjects::PdfObjects(std::string_view bytes) {
  const auto table = numberAt(bytes, bytes.find_first_of("0123456789", bytes.rfind("startxref")));
  require(bytes.substr(table, 4) == "xref", "a PDF of Qt has a plain table of objects");
  const auto trailer = bytes.substr(bytes.find("trailer", table));
  const auto count = entryOf(trailer, "/Size");
  m_root = entryOf(trailer, "/Root");
  m_info = entryOf(trailer, "/Info");

  std::vector<std::size_t> offsets;
  constexpr std::size_t kLine = 20;
  auto line = bytes.find("0000000000 65535 f", table);
  for (std::size_t i = 0; i < count; ++i, line += kLine) {
    offsets.push_back(bytes[line + 17] == 'n' ? numberAt(bytes, line) : 0);
  }
  auto ends = offsets;
  ends.push_back(table);
  std::sort(ends.begin(), ends.end());
  m_objects.resize(count);
  for (std::size_t i = 1; i < count; ++i) {
    if (offsets[i] == 0) continue;
    const auto end = *std::upper_bound(ends.begin(), ends.end(), offsets[i]);
    auto whole = bytes.substr(offsets[i], end - offsets[i]);
    whole.remove_prefix(whole.find("obj") + 3);
    const auto stream = whole.find("stream");
    const auto last = whole.rfind("endobj");
    if (stream == std::string_view::npos) {
      m_objects[i].head = whole.substr(0, last);
    } else {
      m_objects[i] = {std::string(whole.substr(0, stream)), whole.substr(stream, last - stream)};
    }
  }
  findPages();
}

void PdfObjects::findPages() {
  const auto& tree = m_objects[entryOf(m_objects[m_root].head, "/Pages")].head;
  const auto first = tree.find('[', tree.find("/Kids"));
  const auto kids = std::string_view(tree).substr(first, tree.find(']', first) - first);
  (void)withReferences(kids, [&](std::size_t page) {
    m_pages.push_back(page);
    return page;
  });
}

std::size_t PdfObjects::add(std::string dictionary) {
  m_objects.push_back({std::move(dictionary), {}});
  return m_objects.size() - 1;
}

void PdfObjects::extend(std::size_t object, std::string_view entries) {
  auto& head = m_objects[object].head;
  head.insert(head.find("<<") + 2, "\n" + std::string(entries));
}

void PdfObjects::drop(std::size_t object, std::string_view key) {
  auto& head = m_objects[object].head;
  const auto first = head.find(key);
  if (first == std::string::npos) return;
  const auto last = std::min(head.find('/', first + 1), head.find(">>", first));
  head.erase(first, last - first);
}

std::string PdfObjects::written() const {
  std::vector<std::size_t> order;
  std::vector<std::size_t> numbers(m_objects.size(), 0);
  const auto numberOf = [&](std::size_t object) {
    require(object < numbers.size(), "a reference leads to an object");
    if (numbers[object] == 0) {
      order.push_back(object);
      numbers[object] = order.size();
    }
    return numbers[object];
  };
  const auto root = numberOf(m_root);
  const auto info = numberOf(m_info);

  std::string out = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& object = m_objects[order[i]];
    offsets.push_back(out.size());
    out += std::to_string(i + 1) + " 0 obj";
    auto head = withReferences(object.head, numberOf);
    renameFont(head, i + 1);
    out += head;
    out += object.stream;
    out += "endobj\n";
  }
  const auto table = out.size();
  const auto identity =
      hexadecimal(hashOf(out, 0xcbf29ce484222325U)) + hexadecimal(hashOf(out, 0x9e3779b97f4a7c15U));
  out += "xref\n0 " + std::to_string(order.size() + 1) + "\n0000000000 65535 f \n";
  for (const auto offset : offsets) out += padded(offset, 10) + " 00000 n \n";
  out += "trailer\n<<\n/Size " + std::to_string(order.size() + 1) + "\n/Root " + pdfReference(root) +
         "\n/Info " + pdfReference(info) + "\n/ID [<" + identity + "> <" + identity + ">]\n>>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
  return out;
}

std::string pdfReference(std::size_t object) { return std::to_string(object) + " 0 R"; }

std::string pdfText(std::u16string_view text) {
  std::string out = "<FEFF";
  for (const char16_t unit : text) out += hexadecimal(unit).substr(12);
  return out + ">";
}

}  // namespace lianes::render
