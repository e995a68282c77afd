package dev.kontor.api.json;

import dev.kontor.api.BodyTooLargeException;
import dev.kontor.api.MalformedJsonException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads request bodies into records. At most {@value #MAX_BYTES} bytes are read of any.
 *
 * <p>No CDI bean: through a bean's proxy Jersey cannot see that this is for records, and prefers its own reader.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<Record> {

    /** The largest body: 1 MiB. */
    public static final int MAX_BYTES = 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return RecordBinding.bind(type, object(text(body)));
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new BodyTooLargeException(MAX_BYTES);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException("malformed-json.no-utf8");
        }
    }

    private static JsonObject object(String text) {
        if (text.isBlank()) {
            throw new MalformedJsonException(MalformedJsonException.NONE);
        }
        try (var parser = Json.createParser(new StringReader(text))) {
            parser.next();
            JsonValue json = value(parser);
            // anything that follows is as malformed as what is missing
            if (!parser.hasNext() && json instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParsingException e) {
            var where = e.getLocation();
            throw new MalformedJsonException("malformed-json.at", where.getLineNumber(), where.getColumnNumber());
        } catch (JsonException e) {
            throw new MalformedJsonException("malformed-json");
        }
        throw new MalformedJsonException("malformed-json.no-object");
    }

    /** What is nested too deeply, or a number of too many digits, the parser refuses by exceptions of no kind of its own. */
    private static JsonValue value(JsonParser parser) {
        try {
            return parser.getValue();
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new JsonException("It is beyond what the parser takes.", e);
        }
    }
}
