using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.SqlServer.Migrations
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Term = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    TermKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    French = table.Column<string>(type: "nvarchar(1560)", maxLength: 1560, nullable: false),
                    English = table.Column<string>(type: "nvarchar(1560)", maxLength: 1560, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Active = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
