package dev.kontor.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the Javadoc of a record says, read from its source text: the compiler leaves no trace of it.
 *
 * @param meaning the text before the tags, on one line
 * @param components what is said of components, by name
 */
record RecordComment(String meaning, Map<String, String> components) {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern INLINE = Pattern.compile("\\{@(code|link|value)\\s+([^}]*)}");

    /**
     * The comment of a record.
     *
     * @throws IllegalStateException if it has none
     */
    static RecordComment of(Class<?> type) {
        var source = source(type);
        var declared = Pattern.compile("\\brecord\\s+" + type.getSimpleName() + "\\s*\\(")
                .matcher(source);
        if (!declared.find()) {
            throw new IllegalStateException("There is no source of " + type.getName());
        }
        var before = source.substring(0, declared.start());
        int end = before.lastIndexOf("*/");
        int begin = before.lastIndexOf("/**");
        if (begin < 0 || before.substring(end).contains("}")) {
            throw new IllegalStateException(type.getName() + " has no Javadoc: say what the fact means.");
        }
        return parse(before.substring(begin + 3, end));
    }

    private static String source(Class<?> type) {
        var outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        try {
            return Files.readString(SOURCES.resolve(outer.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordComment parse(String comment) {
        var parts = comment.replaceAll("(?m)^\\s*\\*", "").split("(?m)^\\s*@param\\s+");
        var components = new TreeMap<String, String>();
        for (int index = 1; index < parts.length; index++) {
            var words = line(parts[index]).split(" ", 2);
            components.put(words[0], words.length < 2 ? "" : words[1]);
        }
        return new RecordComment(line(parts[0]), components);
    }

    private static String line(String text) {
        var plain = INLINE.matcher(text).replaceAll(tag -> "`" + tag.group(2).replace("$", "\\$") + "`");
        return plain.replaceAll("</?\\w+>", "").replaceAll("\\s+", " ").strip();
    }
}
