package dev.kontor.page;

import dev.kontor.api.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people call the things that a page names. A bean says beforehand which its rows will ask for, so that all of a
 * kind are found in one query.
 */
@Named
@RequestScoped
public class Names {

    private static final Pattern ID =
            Pattern.compile("\\b\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}\\b");

    private final Map<String, Set<UUID>> expected = new HashMap<>();
    private final Map<String, Map<UUID, String>> known = new HashMap<>();
    private Instance<NamesOfKind> kinds;
    private Caller caller;
    private Shown shown;

    /** For the container's proxy. */
    protected Names() {}

    /** All parts by CDI. */
    @Inject
    public Names(@Any Instance<NamesOfKind> kinds, Caller caller, Shown shown) {
        this.kinds = kinds;
        this.caller = caller;
        this.shown = shown;
    }

    /** Says which will be asked for. */
    public void expect(String kind, Stream<? extends @Nullable UUID> ids) {
        ids.filter(Objects::nonNull)
                .forEach(id -> expected.computeIfAbsent(kind, unused -> new HashSet<>())
                        .add(id));
    }

    /** Says which users will be asked for, by what facts call them. */
    public void expectUsers(Stream<String> users) {
        expect("user", users.map(Names::idOf));
    }

    /** The name of a thing, in a word if it was erased; empty for none, or for one that is not known. */
    public String of(String kind, @Nullable UUID id) {
        if (id == null) {
            return "";
        }
        var names = known.computeIfAbsent(kind, unused -> new HashMap<>());
        if (!names.containsKey(id)) {
            expect(kind, Stream.of(id));
            load(kind, names);
        }
        return shown.personal(names.getOrDefault(id, ""));
    }

    /** The name of a user as facts call them; what is no user's id is its own name. */
    public String ofUser(String user) {
        var name = of("user", idOf(user));
        return name.isEmpty() ? user : name;
    }

    /** A text in which things are called by their names, where rules name them by their ids. */
    public String inWords(String text) {
        return ID.matcher(text).replaceAll(id -> Matcher.quoteReplacement(nameOrId(id.group())));
    }

    private String nameOrId(String id) {
        return kinds.stream()
                .map(kind -> of(kind.kind(), UUID.fromString(id)))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(id);
    }

    private void load(String kind, Map<UUID, String> names) {
        var wanted = new HashSet<>(expected.getOrDefault(kind, Set.of()));
        wanted.removeAll(names.keySet());
        wanted.forEach(id -> names.put(id, ""));
        kinds.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .forEach(candidate -> names.putAll(candidate.of(caller.tenant(), wanted)));
    }

    private static @Nullable UUID idOf(String user) {
        try {
            return UUID.fromString(user);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
