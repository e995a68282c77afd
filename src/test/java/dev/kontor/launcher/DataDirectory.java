package dev.kontor.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The directory that outlives a run, held by one run at a time. */
final class DataDirectory implements AutoCloseable {

    /** All that a run keeps there; nothing else in the directory is ever touched. */
    private static final List<String> CONTENT = List.of("postgres", "domain", "secrets");

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the directory, creating it if need be; fails at once if another run has it. */
    static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new LaunchFailure("Another Kontor runs on " + path + "; end it or give --data another directory");
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot use " + path + " as data directory", e);
        }
    }

    /** Ends the servers of an earlier run that was killed before it could do so itself. */
    void endLeftovers() {
        Payara.endIn(path);
        Postgres.endIn(path);
    }

    /** Removes what earlier runs left. */
    void empty() {
        CONTENT.forEach(name -> Directories.delete(path.resolve(name)));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        endLeftovers();
        try {
            channel.close();
        } catch (IOException e) {
            throw new LaunchFailure("Cannot let go of " + path, e);
        }
    }
}
