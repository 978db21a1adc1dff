package prongsai.platform.sheet;

/**
 * How large a table may be.
 *
 * @param columns at most, counting up to the last one that holds something
 * @param rows at most, empty ones not counted
 * @param cellCharacters at most in one cell
 * @param unpackedBytes what an XLSX may unpack to altogether
 */
public record SheetLimits(int columns, int rows, int cellCharacters, long unpackedBytes) {}
