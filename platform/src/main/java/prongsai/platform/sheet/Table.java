package prongsai.platform.sheet;

import java.util.List;

/**
 * A table to be written.
 *
 * @param name of the sheet, up to 31 characters
 * @param headings the first row
 * @param rows texts, numbers and nulls (empty cells); taken one by one, so that they need not be in memory at once
 */
public record Table(String name, List<String> headings, Iterable<? extends List<? extends Object>> rows) {}
