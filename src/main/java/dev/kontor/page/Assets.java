package dev.kontor.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of scripts, styles and pictures. Each has a digest of the file's content in it, so that browsers may keep
 * for good what they have once got, and yet have what is new at once.
 */
@Named
@ApplicationScoped
public class Assets {

    /** The parameter of an address that has the digest. */
    public static final String VERSION = "v";

    private static final int DIGITS = 12;

    /** What was read, and of which moment the file was then. */
    private record Known(long modified, String version) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private ServletContext context;

    /** For the container's proxy. */
    protected Assets() {}

    /** @param context has the files */
    @Inject
    public Assets(ServletContext context) {
        this.context = context;
    }

    /**
     * The address of a file.
     *
     * @param path from the root of the application, such as {@code /web/kontor.css}
     * @throws IllegalArgumentException if there is none
     */
    public String at(String path) {
        var version = version(path).orElseThrow(() -> new IllegalArgumentException("There is no file " + path + "."));
        return context.getContextPath() + path + "?" + VERSION + "=" + version;
    }

    /** The digest of a file's content; empty if there is no such file. */
    public Optional<String> version(String path) {
        long modified = modified(path);
        var seen = known.get(path);
        if (seen == null || seen.modified() != modified) {
            var read = digest(path);
            if (read.isEmpty()) {
                return read;
            }
            seen = new Known(modified, read.get());
            known.put(path, seen);
        }
        return Optional.of(seen.version());
    }

    /** Of files that a server keeps packed nothing is known, and they do not change. */
    private long modified(String path) {
        var file = context.getRealPath(path);
        return file == null ? 0 : new File(file).lastModified();
    }

    private Optional<String> digest(String path) {
        try (var content = context.getResourceAsStream(path)) {
            if (content == null) {
                return Optional.empty();
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return Optional.of(HexFormat.of().formatHex(digest).substring(0, DIGITS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
