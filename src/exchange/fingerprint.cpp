#include "lianes/exchange/fingerprint.hpp"

#include <sodium.h>

#include <array>
#include <vector>

#include "lianes/base/input_file.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kPieceOfFile = std::size_t{256} << 10U;

}  // namespace

std::optional<std::string> fingerprintOf(const std::filesystem::path& file,
                                         const std::function<bool()>& goesOn) {
  InputFile stream(file);
  if (!stream.isOpen()) return std::nullopt;
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::vector<char> piece(kPieceOfFile);
  while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())) || stream.gcount() > 0) {
    if (goesOn && !goesOn()) return std::nullopt;
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(piece.data()),
                              static_cast<unsigned long long>(stream.gcount()));
  }
  if (stream.bad()) return std::nullopt;
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256_final(&state, hash.data());
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> text{};
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  return std::string(text.data());
}

}  // namespace lianes::exchange
