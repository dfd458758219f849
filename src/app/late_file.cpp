#include "app/late_file.hpp"

#include <stdexcept>
#include <utility>

namespace lianes::app {

LateFile::LateFile(std::filesystem::path path, std::function<bool()> goesOn)
    : std::istream(nullptr), m_bytes(std::make_unique<Bytes>(std::move(path), std::move(goesOn))) {
  rdbuf(m_bytes.get());
}

LateFile::Bytes::Bytes(std::filesystem::path path, std::function<bool()> goesOn)
    : m_path(std::move(path)), m_goesOn(std::move(goesOn)) {}

// What is thrown here the stream turns into its bad state.
LateFile::Bytes::int_type LateFile::Bytes::underflow() {
  if (m_isDone) return traits_type::eof();
  if (m_goesOn && !m_goesOn()) throw std::runtime_error("stopped");
  if (!m_file) m_file = std::make_unique<InputFile>(m_path);
  if (!m_file->isOpen()) throw std::runtime_error("the file cannot be read");
  m_file->read(m_piece.data(), static_cast<std::streamsize>(m_piece.size()));
  if (m_file->bad()) throw std::runtime_error("the file cannot be read");
  const auto count = m_file->gcount();
  if (count == 0) {
    m_isDone = true;
    m_file.reset();
    return traits_type::eof();
  }
  setg(m_piece.data(), m_piece.data(), m_piece.data() + count);
  return traits_type::to_int_type(m_piece.front());
}

}  // namespace lianes::app
