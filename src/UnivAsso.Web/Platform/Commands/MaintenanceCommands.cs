using System.IO.Compression;
using System.Net.Mail;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Data.Sqlite;
using UnivAsso.Web.Platform.Database;
using UnivAsso.Web.Platform.Demo;

namespace UnivAsso.Web.Platform.Commands;

/// <summary>Brings the database to the schema of this program.</summary>
public sealed class MigrateCommand() : Command("migrate", "univasso migrate", "Crée la base si besoin, applique les migrations et charge les données de référence.")
{
    protected override async Task<int> ExecuteAsync(IServiceProvider services, CommandOptions options, CancellationToken ct)
    {
        await DatabaseSetup.MigrateAsync(services, ct);
        await Console.Out.WriteLineAsync("La base est à jour.");
        return Done;
    }
}

/// <summary>Makes the first administrator; prints a password that must be changed.</summary>
public sealed class CreateAdminCommand() : Command(
    "create-admin",
    "univasso create-admin --email ADRESSE [--prenom PRENOM] [--nom NOM]",
    "Crée un compte d’administration et affiche une seule fois son mot de passe provisoire.")
{
    protected override IReadOnlyList<string> OptionNames => ["--email", "--prenom", "--nom"];

    protected override async Task<int> ExecuteAsync(IServiceProvider services, CommandOptions options, CancellationToken ct)
    {
        if (options.Find("--email") is not { } email || !MailAddress.TryCreate(email, out _))
        {
            return await MisusedAsync("Indiquez une adresse électronique.");
        }

        await DatabaseSetup.MigrateAsync(services, ct);
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        if (await users.FindByEmailAsync(email) is not null)
        {
            await Console.Error.WriteLineAsync("Un compte existe déjà à cette adresse.");
            return Failed;
        }

        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);
        var user = new User
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            FirstName = options.Find("--prenom") ?? "Administration",
            LastName = options.Find("--nom") ?? "Univ’Asso",
            CreatedAt = now,
        };
        var created = await users.CreateAsync(user, password);
        if (created.Succeeded)
        {
            created = await users.AddToRoleAsync(user, Roles.Administrator);
        }

        if (!created.Succeeded)
        {
            await Console.Error.WriteLineAsync(string.Join(' ', created.Errors.Select(e => e.Description)));
            return Failed;
        }

        await Console.Out.WriteLineAsync($"Compte créé pour {email}.\nMot de passe provisoire : {password}\nChangez-le à la première connexion.");
        return Done;
    }
}

/// <summary>Writes the demonstration data.</summary>
public sealed class SeedDemoCommand() : Command("seed-demo", "univasso seed-demo", "Ajoute les comptes et les demandes de démonstration, plainement fictifs.")
{
    protected override async Task<int> ExecuteAsync(IServiceProvider services, CommandOptions options, CancellationToken ct)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await Console.Error.WriteLineAsync("Les comptes de démonstration ont un mot de passe public : ils n’existent qu’en environnement Development.");
            return Failed;
        }

        await DatabaseSetup.MigrateAsync(services, ct);
        var added = await DemoData.SeedOnceAsync(services, ct);
        await Console.Out.WriteLineAsync(added ? "Données de démonstration ajoutées." : "Les données de démonstration étaient déjà là.");
        return Done;
    }
}

/// <summary>Copies the embedded database and the files into one archive while the portal goes on.</summary>
public sealed class BackupCommand() : Command(
    "backup",
    "univasso backup --to FICHIER.zip",
    "Copie à chaud la base embarquée et les documents dans une archive. Restaurer : décompresser dans un dossier de données vide.")
{
    protected override IReadOnlyList<string> OptionNames => ["--to"];

    protected override async Task<int> ExecuteAsync(IServiceProvider services, CommandOptions options, CancellationToken ct)
    {
        if (options.Find("--to") is not { } target)
        {
            return await MisusedAsync("Indiquez le fichier à écrire.");
        }

        var folder = services.GetRequiredService<DataFolder>();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        if (!db.Database.IsSqlite())
        {
            await Console.Error.WriteLineAsync("La base est un serveur SQL : utilisez sa propre sauvegarde, puis copiez le dossier des documents.");
            return Failed;
        }

        if (!File.Exists(folder.Database))
        {
            await Console.Error.WriteLineAsync("Il n’y a pas encore de base à copier.");
            return Failed;
        }

        var full = Path.GetFullPath(target);
        if (File.Exists(full))
        {
            await Console.Error.WriteLineAsync("Ce fichier existe déjà : choisissez un autre nom, une sauvegarde n’en efface pas une autre.");
            return Failed;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var partial = full + ".partial";
        var copy = Path.Combine(folder.Path, $"backup-{Guid.CreateVersion7(services.GetRequiredService<TimeProvider>().GetUtcNow()):N}.db");
        try
        {
            // The database first: a document added meanwhile is one file too many, never one too few.
            await SqliteDatabase.CopyToAsync(db, copy, ct);
            await using (var archive = await ZipFile.OpenAsync(partial, ZipArchiveMode.Create, ct))
            {
                await archive.CreateEntryFromFileAsync(copy, Path.GetFileName(folder.Database), ct);
                foreach (var file in Directory.EnumerateFiles(folder.Files).Where(f => !f.EndsWith(".partial", StringComparison.Ordinal)))
                {
                    await archive.CreateEntryFromFileAsync(file, $"files/{Path.GetFileName(file)}", ct);
                }
            }

            File.Move(partial, full);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(partial);
        }

        await Console.Out.WriteLineAsync($"Sauvegarde écrite : {full}");
        return Done;
    }
}
