#include "lianes/exchange/zip_writer.hpp"

#include <sodium.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <deque>
#include <stdexcept>
#include <utility>

#include "lianes/base/contract.hpp"
#include "lianes/base/files.hpp"
#include "lianes/base/passing_name.hpp"

namespace lianes::exchange {

struct ZipWriter::State {
  std::filesystem::path target;
  std::filesystem::path partial;
  zip_t* archive = nullptr;
  zip_uint16_t date = 0;
  std::deque<std::string> texts;  // libzip reads them when the archive is closed
};

namespace {

// The form in which archives write dates since 1980.
zip_uint16_t dosDate(int year, unsigned month, unsigned day) {
  constexpr int kFirst = 1980;
  const auto years = static_cast<unsigned>(std::max(year, kFirst) - kFirst);
  return static_cast<zip_uint16_t>((years << 9U) | (month << 5U) | day);
}

[[noreturn]] void failZip(const std::filesystem::path& target, const char* why) {
  throw std::runtime_error(target.string() + ": " + why);
}

}  // namespace

ZipWriter::ZipWriter(std::filesystem::path target, int year, unsigned month, unsigned day)
    : m_state(std::make_unique<State>()) {
  m_state->partial = target.parent_path() / passingName();
  m_state->target = std::move(target);
  m_state->date = dosDate(year, month, day);
  int error = 0;
  m_state->archive = zip_open(m_state->partial.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (m_state->archive == nullptr) {
    zip_error_t reason;
    zip_error_init_with_code(&reason, error);
    const std::string text = zip_error_strerror(&reason);
    zip_error_fini(&reason);
    failZip(m_state->target, text.c_str());
  }
}

ZipWriter::~ZipWriter() {
  if (m_state->archive != nullptr) zip_discard(m_state->archive);
}

void ZipWriter::addFile(const std::string& name, const std::filesystem::path& file) {
  require(m_state->archive != nullptr, "an archive takes entries until it is finished");
  auto* source = zip_source_file(m_state->archive, file.c_str(), 0, -1);
  const auto index =
      source == nullptr ? -1 : zip_file_add(m_state->archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    if (source != nullptr) zip_source_free(source);
    failZip(m_state->target, zip_strerror(m_state->archive));
  }
  zip_file_set_dostime(m_state->archive, static_cast<zip_uint64_t>(index), 0, m_state->date, 0);
  // What committees send is compressed already.
  zip_set_file_compression(m_state->archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
}

void ZipWriter::addText(const std::string& name, std::string text) {
  require(m_state->archive != nullptr, "an archive takes entries until it is finished");
  const auto& kept = m_state->texts.emplace_back(std::move(text));
  auto* source = zip_source_buffer(m_state->archive, kept.data(), kept.size(), 0);
  const auto index =
      source == nullptr ? -1 : zip_file_add(m_state->archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    if (source != nullptr) zip_source_free(source);
    failZip(m_state->target, zip_strerror(m_state->archive));
  }
  zip_file_set_dostime(m_state->archive, static_cast<zip_uint64_t>(index), 0, m_state->date, 0);
}

void ZipWriter::finish() {
  require(m_state->archive != nullptr, "an archive is finished once");
  if (zip_close(m_state->archive) != 0) {
    const std::string why = zip_strerror(m_state->archive);
    zip_discard(std::exchange(m_state->archive, nullptr));
    failZip(m_state->target, why.c_str());
  }
  m_state->archive = nullptr;
  putInPlace(m_state->partial, m_state->target);
}

std::string sha256Of(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const auto byte : hash) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

}  // namespace lianes::exchange
