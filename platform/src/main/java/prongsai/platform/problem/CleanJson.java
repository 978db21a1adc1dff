package prongsai.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses in any JSON, with a 400 where it is sent: the character NUL and half a letter (a surrogate alone), of which PostgreSQL keeps no text. */
@Singleton
class CleanJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("clean-json").addDeserializer(String.class, new Text()));
    }

    private static final class Text extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && (text.indexOf('\0') >= 0 || hasHalfALetter(text))) {
                context.handleWeirdStringValue(String.class, "", "holds what cannot be kept");
            }
            return text;
        }

        private static boolean hasHalfALetter(String text) {
            return text.codePoints()
                    .anyMatch(letter -> letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
        }
    }
}
