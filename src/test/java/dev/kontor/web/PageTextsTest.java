package dev.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.language.Language;
import dev.kontor.language.TextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages say has a text in every language, and nothing that people read stands in a page itself. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Pattern KEY = Pattern.compile("\\bt\\['([^']+)'\\]|\\bt\\.of\\('([^']+)'");
    private static final Pattern PREFIX = Pattern.compile("\\bt\\['([^']+)'\\.concat|\\bt\\.ifKnown\\('([^']+)'");

    /** Text between two tags that is no expression; the product has one name everywhere. */
    private static final Pattern LITERAL = Pattern.compile(">\\s*([A-Za-z]{2}[^<#]*)<(?!/(?:kbd|style|script))");

    @ParameterizedTest
    @EnumSource
    void everyTextOfAPageIsThere(Language language) {
        var texts = TextFiles.read("messages", language);
        assertThat(found(KEY))
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    @ParameterizedTest
    @EnumSource
    void everyFamilyOfTextsHasSome(Language language) {
        var texts = TextFiles.read("messages", language);
        assertThat(found(PREFIX))
                .isNotEmpty()
                .allSatisfy(prefix -> assertThat(texts.keySet()).anyMatch(key -> key.startsWith(prefix)));
    }

    @org.junit.jupiter.api.Test
    void noPageSpeaksOneLanguageAlone() {
        assertThat(found(LITERAL)).allMatch(text -> text.strip().equals("Kontor"));
    }

    private static List<String> found(Pattern pattern) {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .flatMap(file -> pattern.matcher(read(file))
                            .results()
                            .flatMap(match -> Stream.of(match.group(1), match.groupCount() > 1 ? match.group(2) : null)
                                    .filter(java.util.Objects::nonNull)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
