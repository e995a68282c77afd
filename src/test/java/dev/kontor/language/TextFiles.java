package dev.kontor.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files with texts as they are written, without what the JDK makes of a key that one of them lacks. */
public final class TextFiles {

    private TextFiles() {}

    /**
     * All texts of a file by their keys.
     *
     * @param file {@code messages} or {@code ValidationMessages}
     */
    public static Map<String, String> read(String file, Language language) {
        var suffix = language == Language.ENGLISH ? "" : "_" + language.tag();
        var path = Path.of("src", "main", "resources", file + suffix + ".properties");
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var byKey = new TreeMap<String, String>();
        texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
        return byKey;
    }
}
