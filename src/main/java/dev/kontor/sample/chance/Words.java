package dev.kontor.sample.chance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What sample data is made of: lists of words, by name. */
public final class Words {

    private static final String RESOURCE = "/dev/kontor/sample/words.txt";

    private final Map<String, List<String>> lists;

    private Words(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** The words that Kontor brings along. */
    public static Words usual() {
        try (InputStream resource = Words.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("The word lists %s are not on the class path.".formatted(RESOURCE));
            }
            return read(new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The word lists cannot be read", e);
        }
    }

    private static Words read(BufferedReader text) {
        var lists = new HashMap<String, List<String>>();
        var section = new ArrayList<String>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                Arrays.stream(line.split("\\|", -1)).map(String::strip).forEach(section::add);
            }
        }
        return new Words(lists);
    }

    /**
     * The words of a list.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public List<String> of(String list) {
        var words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("There is no list of words called '%s'.".formatted(list));
        }
        return words;
    }
}
