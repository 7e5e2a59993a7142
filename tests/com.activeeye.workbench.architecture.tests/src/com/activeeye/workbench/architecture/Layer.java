package com.activeeye.workbench.architecture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The bundles from the lowest up, each with those that it may know. */
enum Layer {
    CORE,
    AWS(CORE),
    EVENTS(CORE),
    INGEST(CORE, AWS, EVENTS),
    SANDBOX,
    OPERATIONS(CORE, AWS, EVENTS, INGEST, SANDBOX),
    CLI(CORE, AWS, EVENTS, INGEST, SANDBOX, OPERATIONS),
    UI(CORE, AWS, EVENTS, INGEST, SANDBOX, OPERATIONS),
    APP(UI);

    private static final String PREFIX = "com.activeeye.workbench.";

    private final Set<Layer> below;

    private JavaClasses classes;

    Layer(Layer... below) {
        this.below = Set.of(below);
    }

    /** The packages of this bundle, as ArchUnit writes them. */
    String packages() {
        return PREFIX + bundle() + "..";
    }

    /** The packages of our bundles that this one must not know. */
    String[] forbidden() {
        Set<Layer> forbidden = EnumSet.complementOf(EnumSet.of(this));
        forbidden.removeAll(below);
        return forbidden.stream().map(Layer::packages).toArray(String[]::new);
    }

    /** The bundle's classes, from its jar, or from its output folder when it is started in the IDE. */
    JavaClasses classes() {
        if (classes == null) {
            classes = read();
        }
        return classes;
    }

    /** The files of texts in this bundle. */
    List<URL> texts() {
        Enumeration<URL> found =
                Platform.getBundle(PREFIX + bundle()).findEntries("/com", "messages.properties", true);
        return found == null ? List.of() : Collections.list(found);
    }

    private JavaClasses read() {
        // Names of foreign classes are enough for the rules; to read the classes too takes half a minute.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        File place = FileLocator.getBundleFileLocation(Platform.getBundle(PREFIX + bundle())).orElseThrow();
        return place.isDirectory() ? new ClassFileImporter().importPath(place.toPath()) : fromJar(place);
    }

    private static JavaClasses fromJar(File place) {
        try (JarFile jar = new JarFile(place)) {
            return new ClassFileImporter().importJar(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String bundle() {
        return name().toLowerCase(Locale.ROOT);
    }
}
