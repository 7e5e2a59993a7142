package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.core.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks where something is to be saved, and saves it there; nothing that is there is replaced unasked. */
public final class SaveAs {
    private static final Texts TEXTS = Texts.beside(SaveAs.class);

    private static Asking asking = SaveAs::askSystem;

    private SaveAs() {
    }

    /**
     * What is to be saved.
     *
     * @param title what it is, in a few words
     * @param fileName the name that is proposed, with its ending
     * @param kinds the forms that it can have, the one of the proposed name first
     */
    public record Request(String title, String fileName, List<Kind> kinds) {
        public Request {
            kinds = List.copyOf(kinds);
        }

        /** For what has one form only. */
        public Request(String title, String fileName) {
            this(title, fileName, List.of(new Kind("", fileName.substring(fileName.lastIndexOf('.') + 1))));
        }

        private Request named(Path file) {
            return new Request(title, file.toString(), kinds);
        }
    }

    /**
     * A form of a file.
     *
     * @param label the form in words; empty to show the ending only
     * @param ending what names of such files end with, without the dot
     */
    public record Kind(String label, String ending) {
    }

    /** Asks for a name; the system's dialog, in whose place tests answer. */
    public interface Asking {
        /** The full name as chosen, with the ending of the chosen form where none was typed; empty when cancelled. */
        Optional<Path> ask(Shell parent, Request request);
    }

    /** Has somebody else asked than the system's dialog, which tests cannot reach; gives who was asked before. */
    public static Asking ask(Asking other) {
        Asking before = asking;
        asking = other;
        return before;
    }

    /**
     * Asks for a file and writes it. On the UI thread.
     *
     * @param parent the parent of dialogs, in one of which a failure is told
     * @param request what is to be saved
     * @param write writes the file that is named, off the UI thread
     * @param done is given the full name once it is written, on the UI thread
     */
    public static void save(Shell parent, Request request, Consumer<Path> write, Consumer<Path> done) {
        choose(parent, request).ifPresent(file -> Background.run(request.title(), progress -> {
            write.accept(file);
            return file;
        }, done, failure -> Problems.show(parent.isDisposed() ? Commands.shell() : parent, request.title(), failure)));
    }

    private static Optional<Path> choose(Shell parent, Request request) {
        Optional<Path> chosen = asking.ask(parent, request).map(Path::toAbsolutePath);
        return chosen.isEmpty() || !Files.exists(chosen.get()) || isReplaced(parent, request, chosen.get()) ? chosen
                : choose(parent, request.named(chosen.get()));
    }

    private static boolean isReplaced(Shell parent, Request request, Path file) {
        return new MessageDialog(parent, request.title(), null, TEXTS.get("save.exists", file),
                MessageDialog.WARNING, 1, TEXTS.get("save.replace"), TEXTS.get("save.other")).open() == 0;
    }

    private static Optional<Path> askSystem(Shell parent, Request request) {
        FileDialog dialog = new FileDialog(parent, SWT.SAVE);
        dialog.setText(request.title());
        dialog.setFilterNames(request.kinds().stream().map(SaveAs::label).toArray(String[]::new));
        dialog.setFilterExtensions(request.kinds().stream().map(kind -> "*." + kind.ending()).toArray(String[]::new));
        Path proposed = Path.of(request.fileName());
        if (proposed.getParent() != null) {
            dialog.setFilterPath(proposed.getParent().toString());
        }
        dialog.setFileName(proposed.getFileName().toString());
        // Asked below, since the name may still get its ending, and in the same words everywhere.
        dialog.setOverwrite(false);
        return Optional.ofNullable(dialog.open()).map(Path::of)
                .map(file -> withEnding(file, request.kinds().get(Math.max(0, dialog.getFilterIndex()))));
    }

    private static String label(Kind kind) {
        return kind.label().isEmpty() ? "*." + kind.ending() : kind.label();
    }

    static Path withEnding(Path file, Kind kind) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + "." + kind.ending());
    }
}
