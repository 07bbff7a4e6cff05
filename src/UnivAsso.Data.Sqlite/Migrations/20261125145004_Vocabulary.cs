using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Vocabulary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "VocabularyTerms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    TermKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    French = table.Column<string>(type: "TEXT", maxLength: 1560, nullable: false),
                    English = table.Column<string>(type: "TEXT", maxLength: 1560, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VocabularyTerms", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_VocabularyTerms_TermKey",
                table: "VocabularyTerms",
                column: "TermKey",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "VocabularyTerms");
        }
    }
}
