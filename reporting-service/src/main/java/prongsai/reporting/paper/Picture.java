package prongsai.reporting.paper;

import io.vertx.core.buffer.Buffer;

/**
 * A photo's bytes, fetched: JPEG or PNG, re-encoded at intake, so that nothing but the picture is in them.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(Buffer bytes, boolean png, int width, int height) {}
