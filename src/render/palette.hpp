#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

// The house colours, as 0xRRGGBB: those of the window, on white and on dark.
namespace lianes::render {

struct InkColours {
  std::uint32_t paper;
  std::uint32_t ink;
  std::uint32_t muted;     // notes, axes, captions
  std::uint32_t accent;    // headings
  std::uint32_t hairline;  // between rows
  std::uint32_t tint;      // behind totals and groups
};

inline constexpr InkColours kOnPaper{0xffffff, 0x202326, 0x5f6368, 0x1a6b8f, 0xd9dde1, 0xeff4f7};
inline constexpr InkColours kOnDark{0x1b1e21, 0xe8eaed, 0xa8adb3, 0x7cc7ea, 0x3a4046, 0x252b30};

// The palette of Okabe and Ito, told apart by the colour-blind, with the house's blue first.
inline constexpr std::array<std::uint32_t, 8> kSeriesOnPaper{0x1a6b8f, 0xe69f00, 0x009e73, 0xcc79a7,
                                                             0xd55e00, 0x56b4e9, 0x7a6a00, 0x666666};
inline constexpr std::array<std::uint32_t, 8> kSeriesOnDark{0x4aa8e0, 0xf0b73d, 0x35c79f, 0xe3a3c6,
                                                            0xf0894a, 0x8ccff5, 0xe8df6a, 0xaaaaaa};

constexpr std::uint32_t seriesColour(std::size_t place) {
  return kSeriesOnPaper[place % kSeriesOnPaper.size()];
}

}  // namespace lianes::render
