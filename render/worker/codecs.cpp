// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/worker/codecs.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio> // jpeglib.h needs it
#include <cstring>
#include <jerror.h>
#include <jpeglib.h>
#include <memory>
#include <png.h>
#include <tiffio.h>

namespace render::worker {

namespace {

constexpr int mostPictures = 500; ///< of one TIFF file
constexpr std::uint16_t orientationTag = 0x0112;

/// Orientation 1..8 of EXIF and TIFF as mirroring and quarter turns.
void orient(PictureFact &fact, int orientation)
{
    static constexpr struct {
        int quarter;
        bool mirrored;
    } ways[] = {{0, false}, {0, true}, {2, false}, {2, true}, {3, true}, {1, false}, {1, true}, {3, false}};
    if (orientation < 1 || orientation > 8)
        return;
    fact.quarter = ways[orientation - 1].quarter;
    fact.mirrored = ways[orientation - 1].mirrored;
}

// ---- JPEG ----

struct Jpeg {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    std::jmp_buf back{};
    bool cut = false; ///< the file ends before the picture does
};

[[noreturn]] void jpegFailed(j_common_ptr info)
{
    std::longjmp(static_cast<Jpeg *>(info->client_data)->back, 1);
}

void jpegWarned(j_common_ptr info, int level)
{
    if (level < 0 && info->err->msg_code == JWRN_JPEG_EOF)
        static_cast<Jpeg *>(info->client_data)->cut = true;
}

void jpegSilent(j_common_ptr) { }

/// Nothing with a destructor may live in `step`: an error jumps over it.
bool attempt(Jpeg &jpeg, void (*step)(Jpeg &, void *), void *context)
{
    jpeg.info.err = jpeg_std_error(&jpeg.errors);
    jpeg.errors.error_exit = jpegFailed;
    jpeg.errors.emit_message = jpegWarned;
    jpeg.errors.output_message = jpegSilent;
    jpeg.info.client_data = &jpeg;
    const bool done = setjmp(jpeg.back) == 0 && (step(jpeg, context), true);
    jpeg_destroy_decompress(&jpeg.info);
    return done && !jpeg.cut;
}

void readJpegHead(Jpeg &jpeg, Bytes bytes)
{
    jpeg_create_decompress(&jpeg.info);
    jpeg.info.client_data = &jpeg;
    jpeg_save_markers(&jpeg.info, JPEG_APP0 + 1, 0xffff);
    jpeg_mem_src(&jpeg.info, reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    jpeg_read_header(&jpeg.info, TRUE);
}

/// The orientation in the first directory of EXIF data; 1 when there is none.
int exifOrientation(const std::uint8_t *data, std::size_t size)
{
    if (size < 14 || std::memcmp(data, "Exif\0\0", 6) != 0)
        return 1;
    const std::uint8_t *tiff = data + 6;
    const std::size_t room = size - 6;
    const bool big = tiff[0] == 'M';
    const auto two = [&](std::size_t at) { return std::uint32_t(big ? tiff[at] << 8 | tiff[at + 1] : tiff[at + 1] << 8 | tiff[at]); };
    const auto four = [&](std::size_t at) { return big ? two(at) << 16 | two(at + 2) : two(at + 2) << 16 | two(at); };
    const std::size_t directory = four(4);
    if (directory + 2 > room || directory < 8)
        return 1;
    const std::size_t count = two(directory);
    for (std::size_t i = 0; i < count && directory + 2 + (i + 1) * 12 <= room; ++i) {
        const std::size_t entry = directory + 2 + i * 12;
        if (two(entry) == orientationTag)
            return int(two(entry + 8));
    }
    return 1;
}

struct HeadWish {
    Bytes bytes;
    PictureFact fact;
};

void jpegHeadStep(Jpeg &jpeg, void *context)
{
    auto *wish = static_cast<HeadWish *>(context);
    readJpegHead(jpeg, wish->bytes);
    wish->fact.width = jpeg.info.image_width;
    wish->fact.height = jpeg.info.image_height;
    wish->fact.inOnePiece = jpeg_has_multiple_scans(&jpeg.info) != FALSE;
    for (const jpeg_marker_struct *each = jpeg.info.marker_list; each != nullptr; each = each->next)
        orient(wish->fact, exifOrientation(each->data, each->data_length));
}

struct RowsWish {
    Bytes bytes;
    const PictureFact &fact;
    const PictureFact &reduced;
    const RowSink &sink;
    std::vector<std::uint8_t> stored, row;
};

/// Four inks as print shops have them, inverted as Adobe writes them.
void fromInks(const std::uint8_t *inks, std::uint8_t *row, std::size_t width, bool inverted)
{
    for (std::size_t x = 0; x < width; ++x)
        for (std::size_t c = 0; c < 3; ++c) {
            const int ink = inverted ? inks[x * 4 + c] : 255 - inks[x * 4 + c];
            const int black = inverted ? inks[x * 4 + 3] : 255 - inks[x * 4 + 3];
            row[x * 3 + c] = std::uint8_t(ink * black / 255);
        }
}

void jpegRowsStep(Jpeg &jpeg, void *context)
{
    auto *wish = static_cast<RowsWish *>(context);
    readJpegHead(jpeg, wish->bytes);
    jpeg_decompress_struct &info = jpeg.info;
    info.scale_num = 1;
    info.scale_denom = wish->reduced.reducedBy;
    const bool inks = info.num_components == 4;
    info.out_color_space = inks ? JCS_CMYK : JCS_RGB;
    info.dct_method = JDCT_ISLOW;
    jpeg_start_decompress(&info);
    if (info.output_width != wish->reduced.width || info.output_height != wish->reduced.height)
        std::longjmp(jpeg.back, 1);
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = wish->stored.data();
        jpeg_read_scanlines(&info, &row, 1);
        if (inks)
            fromInks(wish->stored.data(), wish->row.data(), info.output_width, info.saw_Adobe_marker != FALSE);
        wish->sink(inks ? wish->row.data() : wish->stored.data());
    }
    jpeg_finish_decompress(&info);
}

// ---- PNG ----

struct Png {
    Bytes bytes;
    std::size_t at = 0;
    std::jmp_buf back{};
    png_structp reader = nullptr;
    png_infop info = nullptr;
};

[[noreturn]] void pngFailed(png_structp reader, png_const_charp)
{
    std::longjmp(static_cast<Png *>(png_get_error_ptr(reader))->back, 1);
}

void pngWarned(png_structp, png_const_charp) { }

void pngTake(png_structp reader, png_bytep into, std::size_t count)
{
    auto *png = static_cast<Png *>(png_get_io_ptr(reader));
    if (count > png->bytes.size() - png->at)
        pngFailed(reader, nullptr);
    std::memcpy(into, png->bytes.data() + png->at, count);
    png->at += count;
}

bool attempt(Png &png, void (*step)(Png &, void *), void *context)
{
    if (setjmp(png.back) != 0) {
        png_destroy_read_struct(&png.reader, &png.info, nullptr);
        return false;
    }
    png.reader = png_create_read_struct(PNG_LIBPNG_VER_STRING, &png, pngFailed, pngWarned);
    png.info = png.reader == nullptr ? nullptr : png_create_info_struct(png.reader);
    if (png.info == nullptr)
        return false;
    png_set_user_limits(png.reader, limit::pictureSide, limit::pictureSide);
    png_set_chunk_malloc_max(png.reader, 8 << 20);
    png_set_chunk_cache_max(png.reader, 100);
    png_set_read_fn(png.reader, &png, pngTake);
    png_read_info(png.reader, png.info);
    step(png, context);
    png_destroy_read_struct(&png.reader, &png.info, nullptr);
    return true;
}

void pngHeadStep(Png &png, void *context)
{
    auto *fact = static_cast<PictureFact *>(context);
    fact->width = png_get_image_width(png.reader, png.info);
    fact->height = png_get_image_height(png.reader, png.info);
    fact->inOnePiece = png_get_interlace_type(png.reader, png.info) != PNG_INTERLACE_NONE;
}

struct PngWish {
    const PictureFact &fact;
    const RowSink &sink;
    std::vector<std::uint8_t> rows;
};

void pngRowsStep(Png &png, void *context)
{
    auto *wish = static_cast<PngWish *>(context);
    png_set_expand(png.reader);
    png_set_strip_16(png.reader);
    png_set_gray_to_rgb(png.reader);
    const png_color_16 white{0, 0xffff, 0xffff, 0xffff, 0xffff};
    png_set_background(png.reader, &white, PNG_BACKGROUND_GAMMA_SCREEN, 0, 1.0);
    png_set_strip_alpha(png.reader);
    const int passes = png_set_interlace_handling(png.reader);
    png_read_update_info(png.reader, png.info);
    const std::size_t width = std::size_t(wish->fact.width) * 3;
    if (png_get_rowbytes(png.reader, png.info) != width)
        pngFailed(png.reader, nullptr);
    for (int pass = 0; pass < passes; ++pass)
        for (std::size_t y = 0; y < wish->fact.height; ++y) {
            std::uint8_t *row = wish->rows.data() + (passes > 1 ? y * width : 0);
            png_read_row(png.reader, row, nullptr);
            if (pass + 1 == passes)
                wish->sink(row);
        }
    png_read_end(png.reader, nullptr);
}

// ---- TIFF ----

struct Tiff {
    Bytes bytes;
    std::size_t at = 0;
};

tmsize_t tiffTake(thandle_t handle, void *into, tmsize_t count)
{
    auto *tiff = static_cast<Tiff *>(handle);
    const std::size_t left = tiff->at < tiff->bytes.size() ? tiff->bytes.size() - tiff->at : 0;
    const std::size_t given = std::min(left, std::size_t(count));
    std::memcpy(into, tiff->bytes.data() + tiff->at, given);
    tiff->at += given;
    return tmsize_t(given);
}

tmsize_t tiffRefuse(thandle_t, void *, tmsize_t)
{
    return -1;
}

toff_t tiffSeek(thandle_t handle, toff_t offset, int whence)
{
    auto *tiff = static_cast<Tiff *>(handle);
    tiff->at = std::size_t(offset) + (whence == SEEK_CUR ? tiff->at : (whence == SEEK_END ? tiff->bytes.size() : 0));
    return tiff->at;
}

int tiffClose(thandle_t)
{
    return 0;
}

toff_t tiffSize(thandle_t handle)
{
    return static_cast<Tiff *>(handle)->bytes.size();
}

using TiffFile = std::unique_ptr<TIFF, decltype(&TIFFClose)>;

TiffFile openTiff(Tiff &tiff)
{
    TIFFSetErrorHandler(nullptr);
    TIFFSetWarningHandler(nullptr);
    return {TIFFClientOpen("", "rm", &tiff, tiffTake, tiffRefuse, tiffSeek, tiffClose, tiffSize, nullptr, nullptr), &TIFFClose};
}

} // namespace

std::optional<PictureFact> jpegFact(Bytes bytes)
{
    Jpeg jpeg;
    HeadWish wish{bytes, {}};
    return attempt(jpeg, jpegHeadStep, &wish) ? std::optional(wish.fact) : std::nullopt;
}

PictureFact jpegReduced(const PictureFact &fact, std::uint32_t width, std::uint32_t height)
{
    std::uint32_t by = 1;
    while (by < 8 && fact.width / (by * 2) >= width && fact.height / (by * 2) >= height && fact.width / (by * 2) > 0)
        by *= 2;
    PictureFact reduced = fact;
    reduced.reducedBy = by;
    reduced.width = (fact.width + by - 1) / by;
    reduced.height = (fact.height + by - 1) / by;
    return reduced;
}

bool jpegRows(Bytes bytes, const PictureFact &fact, const PictureFact &reduced, const RowSink &sink)
{
    Jpeg jpeg;
    RowsWish wish{bytes, fact, reduced, sink, {}, {}};
    wish.stored.resize(std::size_t(reduced.width) * 4);
    wish.row.resize(std::size_t(reduced.width) * 3);
    return attempt(jpeg, jpegRowsStep, &wish);
}

std::optional<PictureFact> pngFact(Bytes bytes)
{
    Png png{bytes};
    PictureFact fact;
    return attempt(png, pngHeadStep, &fact) ? std::optional(fact) : std::nullopt;
}

bool pngRows(Bytes bytes, const PictureFact &fact, const RowSink &sink)
{
    Png png{bytes};
    PngWish wish{fact, sink, {}};
    wish.rows.resize(std::size_t(fact.width) * 3 * (fact.inOnePiece ? fact.height : 1));
    return attempt(png, pngRowsStep, &wish);
}

std::vector<PictureFact> tiffFacts(Bytes bytes)
{
    Tiff tiff{bytes};
    const TiffFile file = openTiff(tiff);
    std::vector<PictureFact> facts;
    if (!file)
        return facts;
    do {
        PictureFact fact;
        std::uint16_t orientation = 1;
        TIFFGetField(file.get(), TIFFTAG_IMAGEWIDTH, &fact.width);
        TIFFGetField(file.get(), TIFFTAG_IMAGELENGTH, &fact.height);
        TIFFGetFieldDefaulted(file.get(), TIFFTAG_ORIENTATION, &orientation);
        orient(fact, orientation);
        fact.inOnePiece = true;
        facts.push_back(fact);
    } while (facts.size() < mostPictures && TIFFReadDirectory(file.get()) != 0);
    return facts;
}

bool tiffRows(Bytes bytes, std::uint32_t page, const PictureFact &fact, const RowSink &sink)
{
    Tiff tiff{bytes};
    const TiffFile file = openTiff(tiff);
    if (!file || TIFFSetDirectory(file.get(), tdir_t(page)) == 0)
        return false;
    std::uint16_t stored = ORIENTATION_TOPLEFT;
    TIFFGetFieldDefaulted(file.get(), TIFFTAG_ORIENTATION, &stored);
    TIFFSetField(file.get(), TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT); // turned afterwards, like the other kinds
    std::vector<std::uint32_t> pixels(std::size_t(fact.width) * fact.height);
    if (TIFFReadRGBAImageOriented(file.get(), fact.width, fact.height, pixels.data(), ORIENTATION_TOPLEFT, 1) == 0)
        return false;
    std::vector<std::uint8_t> row(std::size_t(fact.width) * 3);
    for (std::size_t y = 0; y < fact.height; ++y) {
        for (std::size_t x = 0; x < fact.width; ++x) {
            const std::uint32_t pixel = pixels[y * fact.width + x];
            const std::uint32_t paper = 255 - TIFFGetA(pixel); // what is transparent shows white paper; colours are premultiplied
            row[x * 3] = std::uint8_t(std::min(255U, TIFFGetR(pixel) + paper));
            row[x * 3 + 1] = std::uint8_t(std::min(255U, TIFFGetG(pixel) + paper));
            row[x * 3 + 2] = std::uint8_t(std::min(255U, TIFFGetB(pixel) + paper));
        }
        sink(row.data());
    }
    return true;
}

} // namespace render::worker
