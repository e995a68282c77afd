package dev.kontor.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A guide and what it shows.
 *
 * @param file its name in {@code docs}
 */
record Guide(String file) {

    private static final Path CHECKOUT =
            Path.of(System.getProperty("kontor.checkout", "")).toAbsolutePath();

    /** The blocks in a language, in order; there must be some. */
    List<String> blocks(String language) {
        var block = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
        var blocks = block.matcher(text(CHECKOUT.resolve("docs").resolve(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(blocks).as(language + " in " + file).isNotEmpty();
        return blocks;
    }

    /** The statements of its SQL, in order and without comments. */
    List<String> statements() {
        return blocks("sql").stream()
                .map(block -> block.replaceAll("(?m)--.*$", ""))
                .flatMap(block -> Pattern.compile(";").splitAsStream(block))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Lines of its Java that do not stand, in the order of their block, in one of the classes of this package. */
    List<String> javaThatIsNowhere(Class<?>... classes) {
        var sources = Stream.of(classes)
                .map(type -> text(
                        CHECKOUT.resolve("src/test/java").resolve(type.getName().replace('.', '/') + ".java")))
                .toList();
        return blocks("java").stream()
                .map(block -> sources.stream()
                        .map(source -> firstMissing(block, source))
                        .reduce((one, other) -> one.isEmpty() || other.isEmpty() ? "" : one + " / " + other)
                        .orElseThrow())
                .filter(missing -> !missing.isEmpty())
                .toList();
    }

    /** The first line of a block that the source does not have after the lines before it; none if it has all. */
    private static String firstMissing(String block, String source) {
        var lines = source.lines().map(String::strip).iterator();
        for (String wanted : (Iterable<String>) block.lines().map(String::strip)::iterator) {
            boolean found = wanted.isEmpty();
            while (!found && lines.hasNext()) {
                found = Objects.equals(lines.next(), wanted);
            }
            if (!found) {
                return wanted;
            }
        }
        return "";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
